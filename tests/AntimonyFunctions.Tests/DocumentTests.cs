using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Antimony.Storage;
using Antimony.Survey.Definition;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Formats;
using Antimony.Survey.Rules;
using AntimonyFunctions.Configuration;
using Microsoft.Azure.Functions.Worker;
using Tests.Shared;
using static System.FormattableString;

namespace AntimonyFunctions.Tests;

/// <summary>What the documents say in tables is what the code has, no less and no more.</summary>
public partial class DocumentTests
{
    private const string Storage = "src/Antimony.Storage/";

    [Fact]
    public void The_editing_rules_are_those_of_the_catalogue()
    {
        var table = new StringBuilder("| rule | severity | what it finds | what to do |\n| --- | --- | --- | --- |\n");
        foreach (var rule in RuleCatalogue.All)
        {
            table.Append(CultureInfo.InvariantCulture,
                $"| `{rule.Id}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Description.En} | {rule.Action.En} |\n");
        }

        var document = MarkdownDocument.Rules;
        var parts = Regex.Split(document.Text, "(?<=<!-- rules -->\n)|(?=<!-- /rules -->)");
        Approved.Equal(document.Path, parts[0] + table + parts[2]);
    }

    [Fact]
    public void The_size_of_a_file_is_the_same_everywhere()
    {
        var size = Invariant($"at most {FileLimits.Bytes >> 20} MiB");
        var name = Invariant($"{FileLimits.NameCharacters} characters");
        var contract = MarkdownDocument.Contract.Text;
        var description = Repository.Read("src/AntimonyFunctions/Resources/openapi.json");

        Assert.Contains($"{size}, with a name of at most {name}", contract, StringComparison.Ordinal);
        Assert.Contains($"uploads a file into the container: {size} |", contract, StringComparison.Ordinal);
        Assert.Contains($"\"A{size[1..]}.\"", description, StringComparison.Ordinal);
        Assert.Contains(Invariant($"\"Larger than {FileLimits.Bytes >> 20} MiB.\""), description, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_room_stands_in_the_table_of_rooms()
    {
        var rows = MarkdownDocument.Readme.TableAfter("## How data flows\n")
            .Select(row => (Room: $"src/{Name(row)}", Inner: MarkdownDocument.Code(row[1]).ToList())).ToList();
        var rooms = rows.Select(row => row.Room).ToHashSet();

        Assert.Equal(
            Repository.Folders("src").Order(StringComparer.Ordinal),
            rooms.Where(room => room.Count(letter => letter == '/') == 1).Order(StringComparer.Ordinal));
        foreach (var (room, inner) in rows)
        {
            Assert.Equal(
                Rooms(room).Order(StringComparer.Ordinal),
                rooms.Where(other => Path.GetDirectoryName(other) == room)
                    .Concat(inner.Select(name => $"{room}/{name}")).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_setting_that_the_app_reads_is_in_the_table_of_settings()
    {
        var read = typeof(SettingNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetValue(null)!)
            .Concat(typeof(SurveyStorageOptions).GetProperties().Select(property => property.Name)
                .Where(name => name != nameof(SurveyStorageOptions.ConnectionString))
                .Select(name => $"{SettingNames.SurveyStorage}__{char.ToLowerInvariant(name[0])}{name[1..]}"))
            .ToList();
        var written = SettingsTable();

        Assert.Equal(
            read.Order(StringComparer.Ordinal),
            written.Where(name => !IsOfHost(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_settings_of_the_host_that_the_table_names_are_read_somewhere()
    {
        var code = string.Concat(Repository.Files("src", ".cs").Select(Repository.Read));
        foreach (var name in SettingsTable().Where(IsOfHost))
            Assert.Contains($"\"{name.Replace("__", ":", StringComparison.Ordinal)}\"", code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_routes_are_those_of_the_functions()
    {
        var declared = DeclaredFunction.All.Where(function => function.Http is not null).Select(function => string.Join(' ',
            function.Http!.Methods is { } methods ? string.Join(", ", methods).ToUpperInvariant() : "any",
            // The template that fits the root alone.
            "/" + Regex.Replace(function.Http.Route!, "^{ignored.*}$", ""),
            function.Http.AuthLevel switch
            {
                AuthorizationLevel.Anonymous => "none",
                AuthorizationLevel.Function => "function",
                AuthorizationLevel.Admin => "administrator",
                var level => level.ToString(),
            }));
        var written = MarkdownDocument.Contract.TableAfter("## 4. HTTP\n")
            .Select(row => string.Join(' ', row[0], Name(row, column: 1), row[2]));

        Assert.Equal(declared.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tables_are_those_of_the_storage()
    {
        var written = MarkdownDocument.Contract.TableAfter("## 3. Tables\n").Select(row => row[0]).Where(name => name.Length > 0);

        Assert.Equal(StorageNames.Tables.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    // The columns are read off the code that writes them: what a store keeps of an example depends on the example.
    [Fact]
    public void The_columns_of_each_kind_of_row_are_those_that_the_code_writes()
    {
        var inCode = Repository.Files(Storage, ".cs")
            .Select(path => (File: path[Storage.Length..], Columns: ColumnsWritten(Repository.Read(path))))
            .Where(file => file.Columns.Count > 0)
            .Select(file => $"{file.File}: {string.Join(", ", file.Columns)}");
        var inDocument = ColumnsMark().Matches(MarkdownDocument.Contract.Text)
            .Select(mark => $"{mark.Groups["file"].Value}: {string.Join(", ", ColumnsAfter(mark.Value))}");

        Assert.Equal(inCode.Order(StringComparer.Ordinal), inDocument.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("**Responses**", "responses")]
    [InlineData("**External aggregates**", "aggregates")]
    public void The_columns_of_files_are_those_that_are_read(string mark, string kind)
    {
        var survey = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;
        var known = JsonNode.Parse(Repository.Read("src/Antimony.Survey/Files/Words/Aliases/columns.json"))!;
        var masses = known["masses"]!.AsArray().Select(name => name!.GetValue<string>()).ToHashSet();
        var columns = known[kind]!.AsObject().Select(column => masses.Contains(column.Key) ? $"{column.Key}_t" : column.Key)
            .Concat(kind == "responses" ? survey.Products.Select(product => $"{product.Id}_t") : [])
            .ToList();
        var read = columns.Select(column => $"{column} {(IsMissed(column, columns, survey) ? "yes" : "no")}");
        var written = MarkdownDocument.Contract.TableAfter(mark).Select(row => $"{Name(row)} {row[2]}");

        Assert.Equal(read.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    // What a row is about stands in backticks.
    private static string Name(string[] row, int column = 0) => MarkdownDocument.Code(row[column]).Single();

    private static IEnumerable<string> Rooms(string folder) =>
        Repository.Folders(folder).Where(inner => Repository.Files(inner, ".cs").Concat(Repository.Files(inner, ".html")).Any());

    private static List<string> SettingsTable() =>
        [.. MarkdownDocument.Contract.TableAfter("## 1. Settings\n").Select(row => Name(row))];

    private static bool IsOfHost(string setting) =>
        setting.StartsWith("AzureWebJobs", StringComparison.Ordinal)
        || setting.StartsWith("FunctionsLocal", StringComparison.Ordinal);

    private static List<string> ColumnsWritten(string code) =>
        [.. ColumnWritten().Matches(code)
            .Select(match => match.Groups["prefix"] is { Success: true } prefix
                ? $"{prefix.Value}{{product}}"
                : match.Groups["name"].Value)
            .Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ColumnsAfter(string mark) =>
        MarkdownDocument.Contract.TableAfter(mark).Select(row => Name(row)).Order(StringComparer.Ordinal);

    // Whether a file without that column is told so.
    private static bool IsMissed(string column, List<string> columns, SurveyDefinition survey)
    {
        var others = columns.Where(other => other != column).ToList();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            $"{string.Join(',', others)}\n{string.Join(',', others.Select(_ => "1"))}\n"));
        return SurveyFile.Read(file, "file.csv", survey).Findings.Errors.Any(error => error.Rule == "missing-column");
    }

    [GeneratedRegex("<!-- columns: (?<file>[^ ]+) -->")]
    private static partial Regex ColumnsMark();

    // entity["Name"] = …, LargeColumns.Write(entity, "Name", …), and the names that are kept in constants.
    [GeneratedRegex("""
        \["(?<name>\w+)"\]\s=\s | LargeColumns\.Write\(\w+,\s"(?<name>\w+)" | const\sstring\sColumn\s=\s"(?<name>\w+)"
            | const\sstring\s\w*Prefix\s=\s"(?<prefix>\w+_)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ColumnWritten();
}
