using System.Globalization;
using Antimony.Survey.Rules;
using Azure.Data.Tables;

namespace Antimony.Storage.Submissions;

/// <summary>A finding as an entity of the partition <c>{survey}|{submission}</c>, in the order found.</summary>
internal static class FindingEntity
{
    public static string PartitionOf(SurveyId survey, SubmissionId submission) => $"{survey}|{submission}";

    public static TableEntity From(Finding finding, int index, string partition) =>
        new(partition, string.Create(CultureInfo.InvariantCulture, $"{WireName.Of(finding.Severity)}|{index:D4}"))
        {
            ["Rule"] = finding.Rule,
            ["Severity"] = finding.Severity.ToString(),
            ["MessageEn"] = finding.Message.En,
            ["MessageZh"] = finding.Message.Zh,
            ["Sheet"] = finding.Sheet,
            ["Row"] = finding.Row,
            ["Column"] = finding.Column,
            ["Value"] = finding.Value,
            ["Suggestion"] = finding.Suggestion,
        };

    public static Finding ToFinding(TableEntity entity) => new()
    {
        Rule = entity.GetString("Rule"),
        Severity = Enum.Parse<Severity>(entity.GetString("Severity")),
        Message = new LocalizedText(entity.GetString("MessageEn"), entity.GetString("MessageZh")),
        Sheet = entity.GetString("Sheet"),
        Row = entity.GetInt32("Row"),
        Column = entity.GetString("Column"),
        Value = entity.GetString("Value"),
        Suggestion = entity.GetString("Suggestion"),
    };
}
