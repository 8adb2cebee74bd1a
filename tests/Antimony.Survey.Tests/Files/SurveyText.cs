using System.Text;
using Antimony.Survey.Definition;
using Antimony.Survey.Editing;
using Antimony.Survey.Files;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Tests.Files;

/// <summary>Reads and edits files made in a test.</summary>
internal static class SurveyText
{
    public const string Header =
        "month,producer_id,producer,group,province,capacity_t,capacity_basis,status,"
        + "ingot_t,crude_t,cathode_t,expectation,planned_t,reasons,note";

    public static SurveyDefinition Definition { get; } = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    public static SurveyFile Read(byte[] content, string fileName = "survey.csv") =>
        SurveyFile.Read(new MemoryStream(content), fileName, Definition, CancellationToken.None);

    public static SurveyFile Read(string text, string fileName = "survey.csv") => Read(Encoding.UTF8.GetBytes(text), fileName);

    public static EditedFile Edit(byte[] content, string fileName = "survey.csv", params Response[] before) =>
        Edit(Read(content, fileName), before);

    public static EditedFile Edit(string text, params Response[] before) => Edit(Read(text), before);

    public static EditedFile Edit(SurveyFile file, params Response[] before) => Editor.Edit(
        file,
        new EditingContext(
            Definition,
            new Month(2026, 6),
            before.GroupBy(response => response.Month.Next)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<Response>)[.. group])));

    /// <summary>A whole file of one row with these cells under these headers, the others as a good row has them.</summary>
    public static string With(params (string Header, string Value)[] cells)
    {
        var row = new Dictionary<string, string>
        {
            ["month"] = "2025-02",
            ["producer_id"] = "P1",
            ["province"] = "湖南",
            ["capacity_t"] = "12000",
            ["status"] = "normal",
            ["ingot_t"] = "300",
        };
        foreach (var (header, value) in cells) row[header] = value;
        return string.Join(',', row.Keys.Select(Quoted)) + "\n" + string.Join(',', row.Values.Select(Quoted)) + "\n";
    }

    /// <summary>The same table as a workbook of text cells.</summary>
    public static byte[] Workbook(string quotedCsv) => new TestWorkbook().Sheet(
        "Sheet1",
        [
            .. quotedCsv.TrimEnd().Split('\n')
                .Select(line => line[1..^1].Split("\",\"").Select(cell => (object?)cell).ToArray()),
        ]).Bytes();

    public static string[] Rules(FindingList findings) =>
        [.. findings.Errors.Concat(findings.Warnings).Select(finding => finding.Rule)];

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"")}\"";
}
