using Antimony.Storage.Submissions;
using Antimony.Survey.Definition;
using Antimony.Survey.Files.Formats;
using AntimonyFunctions.Http;
using AntimonyFunctions.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>Uploads survey files for those who cannot write into the container themselves.</summary>
public sealed class Surveys(Reception reception)
{
    /// <summary><c>PUT /api/v1/surveys/{file}</c>: the body becomes a new version of the file.</summary>
    [Function("PutSurvey")]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/v1/surveys/{file}")] HttpRequest request,
        string file,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var survey = query.Survey();
        // The host leaves an escaped slash as it is; whoever judges the name sees through that.
        if (SurveyFileName.FaultOf(file) is not null)
            query.Refuse("file", file, $"a file name of 1 to {FileLimits.NameCharacters} characters without a path");
        if (query.Problem is { } malformed) return malformed;
        if (SurveyFileName.FormatOf(file) is not { } format) return Problem.UnsupportedFormat(file);

        await using var content = await ReadAsync(request, cancellationToken);
        if (content is null) return Problem.TooLarge(FileLimits.Bytes);

        var received = await reception.UploadAsync(survey.Id, file, content, ContentTypeOf(format), cancellationToken);
        return Results.Accepted($"/api/v1/submissions/{received.Id}{SurveySuffix(survey)}", new { received.Id });
    }

    private static async Task<FileStream?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > FileLimits.Bytes) return null;

        var content = SurveyFiles.OpenTemporary();
        var fits = false;
        try
        {
            // Without a declared length only counting tells.
            var buffer = new byte[81920];
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (content.Length + read > FileLimits.Bytes) return null;
                await content.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            content.Position = 0;
            fits = true;
            return content;
        }
        finally
        {
            if (!fits) await content.DisposeAsync();
        }
    }

    private static string ContentTypeOf(SurveyFileFormat format) => format switch
    {
        SurveyFileFormat.Csv => Representation.Csv,
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    private static string SurveySuffix(SurveyDefinition survey) =>
        survey.Id == SurveyId.AntimonyIngot ? "" : $"?survey={survey.Id}";
}
