using System.Globalization;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Rules;
using CsvHelper;

namespace Antimony.Survey.Feedback;

/// <summary>The clerk's own file as CSV with a column of findings added, for opening in a spreadsheet program.</summary>
public static class AnnotatedFile
{
    /// <summary>The header of the added column; a file that comes back with it is read without a warning.</summary>
    internal const string Column = "findings";

    private static readonly CsvWriterOptions Options = new()
    {
        HasHeader = false,
        NewLine = "\r\n",
        WriteByteOrderMark = true,
        ValidateFieldCount = false,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    /// <summary>Writes the file: its rows as they stand with the findings of each in front, and at the end what concerns no row
    /// that can be shown. UTF-8 with a byte order mark; no cell begins a formula.</summary>
    /// <param name="original">The file as it was sent, seekable; stays open.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="destination">Takes the CSV; stays open.</param>
    /// <param name="language">Chinese for messages in Chinese; else they are in English.</param>
    public static void Write(
        Stream original, string fileName, IReadOnlyList<Finding> findings, Stream destination, CultureInfo? language = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(findings);
        using var writer = CsvWriter.Create(destination, Options, leaveOpen: true);
        var messages = new FindingMessages(findings, language?.TwoLetterISOLanguageName == "zh");
        try
        {
            TableSource.Read(original, fileName, new FindingLog(new FindingList()), sheet => WriteSheet(writer, sheet, messages));
        }
        catch (UnreadableFileException)
        {
            // Why is among the findings, which follow.
        }

        foreach (var rest in messages.TakeRest()) writer.WriteRecord(rest);
    }

    private static void WriteSheet(CsvWriter writer, Sheet sheet, FindingMessages messages)
    {
        var cells = new List<string>();
        var isFirst = true;
        foreach (var row in sheet.Rows)
        {
            cells.Clear();
            var found = messages.Take(sheet.Name, row.Number);
            cells.Add(!isFirst ? found : found.Length == 0 ? Column : $"{Column}: {found}");
            for (var i = 0; i < row.Count; i++) cells.Add(FormulaSafety.Of(row[i].Written));
            writer.WriteRecord([.. cells]);
            isFirst = false;
        }
    }
}
