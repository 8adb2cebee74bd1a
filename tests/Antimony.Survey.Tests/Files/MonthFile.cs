using System.Globalization;
using System.Text;
using Antimony.Survey.Editing;

namespace Antimony.Survey.Tests.Files;

/// <summary>A month's file of 33 producers that all reported alike the month before. It leans on every column: without one of
/// them, rules on the others would find what is not there.</summary>
internal sealed class MonthFile
{
    public const int WrongNumberRow = 17;
    public const int UnknownStatusRow = 20;

    private readonly string _format;
    private readonly List<string?[]> _rows;

    private MonthFile(string format, List<string?[]> rows) => (_format, _rows) = (format, rows);

    /// <summary>Without a fault.</summary>
    public static MonthFile Good(string format) => new(format, Month("2025-02"));

    /// <summary>With a wrong number in row 17 and an unknown status in row 20.</summary>
    public static MonthFile Faulty(string format) =>
        Good(format).With(WrongNumberRow, "ingot_t", "12x4").With(UnknownStatusRow, "status", "sleeping");

    public MonthFile With(int row, string column, string value)
    {
        var rows = _rows.ConvertAll(cells => (string?[])[.. cells]);
        rows[row - 1][Array.IndexOf(_rows[0], column)] = value;
        return new MonthFile(_format, rows);
    }

    public MonthFile Renamed(string column, string header) => With(1, column, header);

    public MonthFile Without(string column)
    {
        var index = Array.IndexOf(_rows[0], column);
        return new MonthFile(_format, [.. _rows.Select(row => (string?[])[.. row[..index], .. row[(index + 1)..]])]);
    }

    public MonthFile Plus(string header, string value) => new(
        _format, [.. _rows.Select((row, i) => (string?[])[.. row, i == 0 ? header : value])]);

    public EditedFile Edit(string name = "survey")
    {
        var before = SurveyText.Read(Csv(Month("2025-01")));
        var content = _format == "csv" ? Encoding.UTF8.GetBytes(Csv(_rows)) : new TestWorkbook().Sheet(
            "Sheet1", [.. _rows.Select(row => row.Select(Value).ToArray())]).Bytes();
        return SurveyText.Edit(content, $"{name}.{_format}", [.. before.Table.Responses]);
    }

    private static List<string?[]> Month(string month) =>
        [SurveyText.Header.Split(','), .. Enumerable.Range(2, 33).Select(row => Producer(row, month))];

    private static string?[] Producer(int row, string month) =>
        (string?[])[month, $"P{row:D2}", $"Plant {row}", $"Holding {row / 4}", "湖南", .. (row % 5) switch
        {
            0 => (string?[])["300", "month", "normal", "250", "0", null, "flat", "250", null, "own note"],
            1 => ["3600", "year", "halted", null, null, null, "increase", "100", "holiday;maintenance", null],
            2 => ["3600", "year", "normal", null, "200", null, null, null, null, null],
            3 => ["3600", "year", "reduced", null, null, "180", null, null, "ore_shortage", null],
            _ => ["3600", "year", "normal", "150", "0", "0", "increase", "200", null, null],
        }];

    private static string Csv(IEnumerable<string?[]> rows) => string.Join("\n", rows.Select(row => string.Join(',', row))) + "\n";

    private static object? Value(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
}
