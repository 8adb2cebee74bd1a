using Antimony.Storage.Assessments;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>Monthly assessments: production, census, coverage.</summary>
public sealed class Assessments(AssessmentStore assessments)
{
    /// <summary><c>GET /api/v1/assessments/{month}</c>: what is known of the month, or was at <c>asOf</c>.</summary>
    [Function("GetAssessment")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/assessments/{month}")] HttpRequest request,
        string month,
        CancellationToken cancellationToken) =>
        ServeAsync(
            request, month, stored => Task.FromResult<IResult>(Representation.OfJson(stored.Assessment)), cancellationToken);

    /// <summary><c>GET /api/v1/assessments/{month}/provenance</c>: where each figure comes from; names no producer. A request for
    /// <c>detail=producers</c> is sent on to the function that asks for the administrator's key.</summary>
    [Function("GetProvenance")]
    public async Task<IResult> GetProvenanceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head",
            Route = "api/v1/assessments/{month}/provenance")]
        HttpRequest request,
        string month,
        CancellationToken cancellationToken)
    {
        switch (request.Query["detail"].ToString())
        {
            case "producers":
                return Results.Redirect($"{request.Path}/producers{request.QueryString}", preserveMethod: true);
            case { Length: > 0 } detail:
                return Problem.MalformedParameter("detail", detail, "producers");
        }

        return await ServeAsync(request, month, async stored => Representation.OfExactJson(
            ProvenanceDocument.Of(stored, await assessments.ReadStateAsync(stored, cancellationToken))), cancellationToken);
    }

    /// <summary><c>GET /api/v1/assessments/{month}/provenance/producers</c>: the same down to each producer.</summary>
    [Function("GetProducerProvenance")]
    public Task<IResult> GetProducerProvenanceAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", "head",
            Route = "api/v1/assessments/{month}/provenance/producers")]
        HttpRequest request,
        string month,
        CancellationToken cancellationToken) =>
        ServeAsync(request, month, async stored => Representation.OfExactJson(
            ProducerProvenanceDocument.Of(stored, await assessments.ReadStateAsync(stored, cancellationToken)),
            isPublic: false), cancellationToken);

    private async Task<IResult> ServeAsync(
        HttpRequest request, string monthText, Func<StoredAssessment, Task<IResult>> show, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (survey, asOf) = (query.Survey(), query.AsOf());
        Month? month = monthText == "latest" ? null : query.Route<Month>("month", monthText, "a month, yyyy-MM, or latest");
        if (query.Problem is { } malformed) return malformed;

        if (await FindAsync(survey.Id, month, asOf, cancellationToken) is { } stored) return await show(stored);
        var then = asOf is null ? "" : " at that moment";
        return Problem.NotFound("unknown-month", $"Nothing is known of {monthText} in survey {survey.Id}{then}.");
    }

    private async Task<StoredAssessment?> FindAsync(
        SurveyId survey, Month? month, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        if (asOf is { } moment)
        {
            if (month is { } then) return await assessments.FindKnownAsync(survey, then, moment, cancellationToken);
            var months = await assessments.ReadKnownAsync(survey, null, null, moment, cancellationToken);
            return months is [.., var newest] ? newest : null;
        }

        return (month ?? await assessments.FindNewestMonthAsync(survey, cancellationToken)) is { } known
            ? await assessments.FindAsync(survey, known, cancellationToken)
            : null;
    }
}
