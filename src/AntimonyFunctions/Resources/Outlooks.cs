using Antimony.Storage.Assessments;
using Antimony.Storage.Outlooks;
using Antimony.Survey.Definition;
using Antimony.Survey.Outlook;
using AntimonyFunctions.Http;
using AntimonyFunctions.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>Published outlooks and their record.</summary>
public sealed class Outlooks(OutlookStore outlooks, AssessmentStore assessments, OutlookRecords records)
{
    /// <summary><c>GET /api/v1/outlooks</c>: the newest vintage of each month, oldest month first, without the
    /// assessments.</summary>
    [Function("ListOutlooks")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/outlooks")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (survey, (from, to)) = (query.Survey(), query.Period());
        if (query.Problem is { } malformed) return malformed;
        var published = await outlooks.ReadAsync(survey.Id, from, to, cancellationToken);
        return Representation.OfJson(new { value = published.Select(outlook => OutlookDocument.Of(outlook)) });
    }

    /// <summary><c>GET /api/v1/outlooks/{month}</c>: one outlook with its assessment; <c>latest</c> is the newest published,
    /// <c>record</c> how all of them did.</summary>
    [Function("GetOutlook")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/outlooks/{month}")] HttpRequest request,
        string month,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (survey, asOf) = (query.Survey(), query.AsOf());
        var isRecord = month == "record";
        Month? wanted = isRecord || month == "latest" ? null : query.Route<Month>("month", month, "a month, yyyy-MM, or latest");
        if (query.Problem is { } malformed) return malformed;
        if (isRecord) return await GetRecordAsync(survey, cancellationToken);

        var outlook = await FindAsync(survey.Id, wanted, asOf, cancellationToken);
        if (outlook is null)
            return Problem.NotFound("unknown-month", $"No outlook of {month} has been published in survey {survey.Id}.");
        var published = await assessments.FindVintageAsync(survey.Id, outlook.Month, outlook.Vintage, cancellationToken);
        return Representation.OfJson(OutlookDocument.Of(outlook, published?.Assessment));
    }

    private async Task<MonthlyOutlook?> FindAsync(
        SurveyId survey, Month? month, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        if (asOf is { } moment)
        {
            if (month is { } then) return await outlooks.FindAsOfAsync(survey, then, moment, cancellationToken);
            var known = await outlooks.ReadPublishedAsync(survey, moment, cancellationToken);
            return known.OrderBy(outlook => outlook.Month).ThenBy(outlook => outlook.Vintage).LastOrDefault();
        }

        return (month ?? await outlooks.FindNewestMonthAsync(survey, cancellationToken)) is { } newest
            ? await outlooks.FindAsync(survey, newest, cancellationToken)
            : null;
    }

    private async Task<IResult> GetRecordAsync(SurveyDefinition survey, CancellationToken cancellationToken) =>
        Representation.OfJson(OutlookRecordDocument.Of(survey.Id, await records.ScoreAsync(survey, null, cancellationToken)));
}
