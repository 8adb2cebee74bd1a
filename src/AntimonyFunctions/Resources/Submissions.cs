using System.Globalization;
using Antimony.Storage.Submissions;
using Antimony.Survey.Feedback;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>What became of the files received. Findings quote what producers reported, so a key is needed.</summary>
public sealed class Submissions(SubmissionStore submissions, SubmissionListing listing, SurveyFiles files)
{
    /// <summary><c>GET /api/v1/submissions</c>: newest first, a page at a time.</summary>
    [Function("ListSubmissions")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/v1/submissions")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var wanted = new SubmissionQuery(
            query.Survey().Id,
            query.Month("month"),
            query.Name<SubmissionStatus>("status"),
            query.Number("top", 50, 1, 500),
            query.Optional<SubmissionId>("after", "a submission id"));
        if (query.Problem is { } malformed) return malformed;

        var (page, more) = await listing.ListAsync(wanted, cancellationToken);
        var next = more ? NextLink(request, page[^1].Id) : null;
        return Representation.OfJson(new { value = page.Select(SubmissionDocument.Of), nextLink = next }, isPublic: false);
    }

    /// <summary><c>GET /api/v1/submissions/{id}</c>: one submission with its findings; as CSV, the clerk's own file with a column
    /// of findings added.</summary>
    [Function("GetSubmission")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/v1/submissions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (survey, submissionId) = (query.Survey(), query.Route<SubmissionId>("id", id, "a submission id"));
        if (query.Problem is { } malformed) return malformed;
        if (MediaTypes.Choose(request, Representation.Json, Representation.Csv) is not { } type)
            return Problem.NotAcceptable([Representation.Json, Representation.Csv]);
        if (await submissions.FindAsync(survey.Id, submissionId, cancellationToken) is not { } submission)
            return Problem.NotFound("unknown-submission", $"There is no submission '{submissionId}'.");

        var findings = await submissions.FindingsOfAsync(submission, cancellationToken);
        var inChinese = MediaTypes.PrefersChinese(request);
        return type == Representation.Csv
            ? await AnnotateAsync(submission, findings, inChinese, cancellationToken)
            : Representation.OfJson(SubmissionDocument.Of(submission, findings, inChinese), isPublic: false);
    }

    private async Task<IResult> AnnotateAsync(
        Submission submission, SubmissionFindings findings, bool inChinese, CancellationToken cancellationToken)
    {
        await using var version = await files.DownloadAsync(submission.Survey, submission.File, cancellationToken);
        if (version is null || await ContentHash.OfAsync(version.Content, cancellationToken) != submission.ContentHash)
        {
            return Problem.NotFound("file-replaced",
                $"The container no longer holds this version of '{submission.File}'; its findings can be had as JSON.");
        }

        using var annotated = new MemoryStream();
        AnnotatedFile.Write(
            version.Content, submission.File, [.. findings.Errors, .. findings.Warnings], annotated,
            CultureInfo.GetCultureInfo(inChinese ? "zh" : "en"));
        return new Representation(annotated.ToArray(), Representation.Csv + "; charset=utf-8", isPublic: false);
    }

    private static string NextLink(HttpRequest request, SubmissionId last)
    {
        var parameters = request.Query
            .Where(parameter => parameter.Key != "after")
            .Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value.ToString()))
            .Append(new("after", last.ToString()));
        return "/api/v1/submissions" + QueryString.Create(parameters);
    }
}
