using Antimony.Storage.Assessments;
using Antimony.Survey.Estimation.Series;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>How publications were revised.</summary>
public sealed class Revisions(AssessmentStore assessments)
{
    /// <summary><c>GET /api/v1/revisions</c>: the revision record over all published months.</summary>
    [Function("GetRevisions")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/revisions")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var survey = query.Survey();
        return query.Problem
            ?? Representation.OfJson(RevisionRecord.Of(await assessments.ReadRevisionsAsync(survey.Id, cancellationToken)));
    }
}
