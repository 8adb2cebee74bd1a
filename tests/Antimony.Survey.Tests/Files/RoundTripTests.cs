using System.Globalization;
using System.Text;
using Antimony.Survey.Editing;
using CsCheck;

namespace Antimony.Survey.Tests.Files;

/// <summary>Any table of valid responses reads back as it was written.</summary>
public class RoundTripTests
{
    private static readonly string[] Texts =
        ["湖南一厂", "A, B; C|D", "two\nlines", "he said \"so\"", "tab\there", " Ünïcödé", "合作社", "１２３", "=1+1"];

    private static readonly Gen<Response> AnyResponse = Gen.Select(
        Gen.Int[0, 24],
        Gen.Int[0, 33],
        Gen.Int[0, 2],
        Gen.Int[0, 100_000],
        Gen.Int[1, 1000],
        Gen.Int[0, 3],
        Gen.Int[0, 2047],
        Gen.Int[0, Texts.Length]).Select(
        (month, province, status, output, spare, expectation, reasons, text) => new Response
        {
            Month = new Month(2023, 1).AddMonths(month),
            Producer = ProducerId.Parse("P1"),
            Name = text == Texts.Length ? null : Texts[text].Trim(),
            Note = text == 0 ? null : Texts[text - 1].Trim(),
            Province = Province.All[province],
            Capacity = new Capacity(new Tonnes(output + spare), CapacityBasis.Month),
            Status = (OperatingStatus)status,
            Output = new ProductOutputs(status == 2
                ? [Output("ingot", 0), Output("crude", 0), Output("cathode", 0)]
                : [Output("ingot", (output + 1) / 1000.0)]),
            Expectation = expectation == 3 ? null : (Expectation)expectation,
            Reasons = (Reasons)reasons,
        });

    private static readonly Gen<Response[]> Table = AnyResponse.Array[1, 12].Select(responses =>
        responses.Select((response, i) => response with { Producer = ProducerId.Parse($"P-{i}") }).ToArray());

    [Fact]
    public void A_table_written_as_csv_reads_back_equal_whatever_its_separator_encoding_and_quoting() =>
        Gen.Select(Table, Gen.Int[0, 3], Gen.Int[0, 4], Gen.Bool, Gen.Bool).Sample(
            (table, separator, encoding, quoteAll, crLf) =>
            {
                var text = Csv(table, ",;\t|"[separator], quoteAll, crLf ? "\r\n" : "\n");
                AssertEqual(table, SurveyText.Edit(Encode(text, encoding)), null);
            },
            iter: PropertyRuns.Cases);

    [Fact]
    public void A_table_written_as_a_workbook_reads_back_equal() =>
        Gen.Select(Table, Gen.Bool, Gen.Bool, Gen.Bool).Sample(
            (table, inline, uses1904, dates) =>
            {
                var workbook = new TestWorkbook { InlineStrings = inline, Uses1904 = uses1904 };
                workbook.Sheet("S", [[.. SurveyText.Header.Split(',')], .. table.Select(response => Cells(response, dates))]);
                AssertEqual(table, SurveyText.Edit(workbook.Bytes(), "survey.xlsx"), "S");
            },
            iter: PropertyRuns.Cases);

    private static KeyValuePair<string, Tonnes> Output(string product, double tonnes) =>
        KeyValuePair.Create(product, new Tonnes(tonnes));

    private static void AssertEqual(Response[] table, EditedFile edited, string? sheet)
    {
        Assert.Empty(edited.Findings.Errors);
        Assert.Equal(table.Select((response, i) => response with { Location = new RowLocation(sheet, i + 2) }), edited.Responses);
    }

    private static object?[] Cells(Response response, bool dates) =>
    [
        dates ? response.Month.FirstDay : response.Month.ToString(), response.Producer.ToString(), response.Name, response.Group,
        response.Province.ChineseName, response.Capacity.Stated.Value, "month", response.Status.ToString().ToLowerInvariant(),
        response.Output["ingot"]!.Value.Value, null, null, response.Expectation?.ToString(), null, Codes(response.Reasons),
        response.Note,
    ];

    private static string Csv(Response[] table, char separator, bool quoteAll, string newLine)
    {
        var rows = table.Select(response => Cells(response, dates: false)
            .Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""));
        return string.Concat(new[] { SurveyText.Header.Split(',') }.Concat(rows).Select(row =>
            string.Join(separator, row.Select(cell => Quotes(cell) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell)) + newLine));

        bool Quotes(string cell) => quoteAll || cell.IndexOfAny([separator, '"', '\n', '\r']) >= 0;
    }

    private static byte[] Encode(string text, int encoding)
    {
        Encoding chosen = encoding switch
        {
            0 => new UTF8Encoding(false),
            1 => new UTF8Encoding(true),
            2 => new UnicodeEncoding(false, true),
            3 => new UnicodeEncoding(true, true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
        };
        return [.. chosen.GetPreamble(), .. chosen.GetBytes(text)];
    }

    private static string? Codes(Reasons reasons) => reasons == Reasons.None ? null : string.Join(';', Enum.GetValues<Reasons>()
        .Where(reason => reason != Reasons.None && reasons.HasFlag(reason))
        .Select(reason => reason == Reasons.OreShortage ? "ore_shortage" : reason.ToString().ToLowerInvariant()));
}
