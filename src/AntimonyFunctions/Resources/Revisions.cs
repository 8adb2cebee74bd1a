using Antimony.Storage.Assessments;
using Antimony.Survey.Assessing;
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
        if (query.Problem is { } problem) return problem;
        var changes = await assessments.ReadPublishedChangesAsync(survey.Id, cancellationToken);
        return Representation.OfJson(RevisionRecord.Of(changes));
    }
}
