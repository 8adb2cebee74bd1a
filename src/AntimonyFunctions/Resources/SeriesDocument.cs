using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Antimony.Storage.Assessments;

namespace AntimonyFunctions.Resources;

/// <summary>A series as it is served: each observation with its month, its state and the measures asked for.</summary>
internal static class SeriesDocument
{
    public static JsonObject ToJson(IReadOnlyList<SeriesMeasure> measures, IEnumerable<StoredAssessment> months)
    {
        var observations = new JsonArray();
        foreach (var month in months)
        {
            var observation = new JsonObject
            {
                ["month"] = month.Assessment.Month.ToString(),
                ["state"] = StateOf(month),
                ["vintage"] = month.Assessment.Vintage,
            };
            foreach (var measure in measures) observation[measure.Name] = measure.Read(month);
            observations.Add(observation);
        }

        return new JsonObject
        {
            ["measures"] = new JsonArray([.. measures.Select(measure => JsonValue.Create(measure.Name))]),
            ["observations"] = observations,
        };
    }

    public static string ToCsv(IReadOnlyList<SeriesMeasure> measures, IEnumerable<StoredAssessment> months)
    {
        var csv = new StringBuilder("month,state,vintage");
        foreach (var measure in measures) csv.Append(',').Append(measure.Name);
        csv.Append("\r\n");
        foreach (var month in months)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{month.Assessment.Month},{StateOf(month)},{month.Assessment.Vintage}");
            foreach (var measure in measures) csv.Append(CultureInfo.InvariantCulture, $",{measure.Read(month)}");
            csv.Append("\r\n");
        }

        return csv.ToString();
    }

    private static string StateOf(StoredAssessment month) => WireName.Of(month.Assessment.State);
}
