using Antimony.Storage.Assessments;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>Measures over time.</summary>
public sealed class Series(AssessmentStore assessments)
{
    /// <summary><c>GET /api/v1/series</c>: one observation a month, as JSON or CSV.</summary>
    [Function("GetSeries")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/series")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (survey, (from, to), asOf) = (query.Survey(), query.Period(), query.AsOf());
        var names = query.List("measures");
        if (names.FirstOrDefault(name => SeriesMeasure.Find(name) is null) is { } unknown)
            query.Refuse("measures", unknown, "some of " + string.Join(", ", SeriesMeasure.All.Select(measure => measure.Name)));
        if (query.Problem is { } malformed) return malformed;
        if (MediaTypes.Choose(request, Representation.Json, Representation.Csv) is not { } type)
            return Problem.NotAcceptable([Representation.Json, Representation.Csv]);

        var months = asOf is { } moment
            ? await assessments.ReadKnownAsync(survey.Id, from, to, moment, cancellationToken)
            : await assessments.ReadAsync(survey.Id, from, to, cancellationToken);
        var measures = names.Count == 0 ? SeriesMeasure.All : [.. names.Select(name => SeriesMeasure.Find(name)!)];
        return type == Representation.Csv
            ? Representation.OfText(SeriesDocument.ToCsv(measures, months), Representation.Csv)
            : Representation.OfJson(SeriesDocument.ToJson(measures, months));
    }
}
