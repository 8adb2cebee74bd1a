using DocumentFormat.OpenXml.Packaging;

namespace Antimony.Survey.Files.Formats;

/// <summary>The parts of a workbook that reading needs, found by the Open XML SDK.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private readonly SpreadsheetDocument _document;

    private WorkbookParts(SpreadsheetDocument document)
    {
        _document = document;
        Book = document.WorkbookPart ?? throw new InvalidDataException("The package has no workbook.");
        Styles = Book.WorkbookStylesPart;
        SharedStrings = Book.SharedStringTablePart;
        Sheets = Book.Parts.Where(part => part.OpenXmlPart is WorksheetPart)
            .ToDictionary(part => part.RelationshipId, part => (WorksheetPart)part.OpenXmlPart, StringComparer.Ordinal);
    }

    public WorkbookPart Book { get; }

    public WorkbookStylesPart? Styles { get; }

    public SharedStringTablePart? SharedStrings { get; }

    /// <summary>The worksheets by the id of their relationship.</summary>
    public IReadOnlyDictionary<string, WorksheetPart> Sheets { get; }

    /// <summary>Opens the package.</summary>
    /// <exception cref="InvalidDataException">Its parts do not hang together.</exception>
    public static WorkbookParts Open(Stream content)
    {
        var document = default(SpreadsheetDocument);
        try
        {
            document = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { AutoSave = false });
            var parts = new WorkbookParts(document);
            document = null;
            return parts;
        }
        // Relationships to parts that are not there, or with impossible names, make the SDK throw what elsewhere is a
        // caller's mistake; here it is the file's.
        catch (InvalidOperationException damage) { throw new InvalidDataException(damage.Message, damage); }
        catch (ArgumentException damage) { throw new InvalidDataException(damage.Message, damage); }
        catch (FormatException damage) { throw new InvalidDataException(damage.Message, damage); }
        finally
        {
            document?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();
}
