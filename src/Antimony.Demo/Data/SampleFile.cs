using System.Text.RegularExpressions;
using Antimony.Survey.Files.Formats;

namespace Antimony.Demo.Data;

/// <summary>A sample file on disk.</summary>
internal sealed partial record SampleFile(string Path)
{
    /// <summary>The file's name, and the blob's.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(Path);

    /// <summary>The month that its name says; <see langword="null"/> for the external aggregates.</summary>
    public Month? Month => MonthInName().Match(Name) is { Success: true } match
        && Antimony.Survey.Model.Month.TryParse(match.Value, provider: null, out var month) ? month : null;

    /// <summary>Whether the file of that name holds invented producers, as every sample of responses says in its name.</summary>
    public static bool IsSynthetic(string name) =>
        System.IO.Path.GetFileNameWithoutExtension(name).EndsWith("-synthetic", StringComparison.OrdinalIgnoreCase);

    /// <summary>The survey files in that folder, by name.</summary>
    /// <exception cref="StepFailedException">There is none.</exception>
    public static IReadOnlyList<SampleFile> In(string folder)
    {
        SampleFile[] files = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder)
                .Where(path => SurveyFileName.FormatOf(path) is not null)
                .Order(StringComparer.Ordinal)
                .Select(path => new SampleFile(path))]
            : [];
        return files.Length > 0 ? files : throw new StepFailedException($"There are no sample files in {folder}.");
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex MonthInName();
}
