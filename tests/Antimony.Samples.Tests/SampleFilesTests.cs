using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tests.Shared;

namespace Antimony.Samples.Tests;

public sealed class SampleFilesTests
{
    private const string Folder = "src/Antimony.Samples/files";

    private static readonly IReadOnlyDictionary<string, byte[]> Generated = SampleFiles.Generate();

    public static TheoryData<string> Workbooks =>
        [.. Generated.Keys.Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal))];

    [Fact]
    public void Five_months_are_CSV_and_three_XLSX_beside_the_published_aggregates()
    {
        Assert.Equal(6, Generated.Keys.Count(name => name.EndsWith(".csv", StringComparison.Ordinal)));
        Assert.Equal(3, Workbooks.Count);
        Assert.Contains("published-aggregates.csv", Generated.Keys);
    }

    [Fact]
    public void The_committed_files_are_those_that_the_program_writes()
    {
        Assert.All(Generated, file => Approved.Equal($"{Folder}/{file.Key}", file.Value, bytes => Content(file.Key, bytes)));

        var committed = Directory.GetFiles(Repository.Full(Folder))
            .Select(path => Path.GetFileName(path)!).Where(name => name != "README.md");
        Assert.Equal(Generated.Keys.Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_runs_write_the_same_bytes() =>
        Assert.All(SampleFiles.Generate(), file => Assert.Equal(Generated[file.Key], file.Value));

    [Fact]
    public void Every_invented_file_says_so_in_its_name_and_on_every_row()
    {
        var invented = Generated.Where(file => file.Key != "published-aggregates.csv");

        Assert.All(invented, file =>
        {
            Assert.Contains("synthetic", file.Key, StringComparison.Ordinal);
            var marks = Text(file.Key, file.Value).Split(["Synthetic sample data", "合成示例数据"], StringSplitOptions.None);
            Assert.Equal(33, marks.Length - 1);
        });
    }

    [Fact]
    public void One_file_is_GB18030_with_Chinese_headers_and_words()
    {
        var lines = Text("antimony-ingot-2025-01-synthetic.csv", Generated["antimony-ingot-2025-01-synthetic.csv"]).Split("\r\n");

        Assert.Equal("月份,企业编号,企业名称,集团,省份,产能(吨),产能口径,状态,锑锭产量(吨),粗锑产量(吨),阴极锑产量(吨),预期,计划产量(吨),原因,备注", lines[0]);
        Assert.Contains("湖南", lines[1], StringComparison.Ordinal);
        Assert.Contains("减产", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Workbooks_are_valid_and_say_in_their_properties_that_they_are_synthetic(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Generated[name]), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Equal("Synthetic sample survey", document.PackageProperties.Title);
        Assert.Equal(SampleSurvey.Note.En, document.PackageProperties.Description);
    }

    /// <summary>Of a workbook the parts: a zip's directory names the platform that it was written on.</summary>
    private static string Content(string name, byte[] bytes) => name.EndsWith(".xlsx", StringComparison.Ordinal)
        ? string.Concat(Parts(bytes))
        : Encoding.Latin1.GetString(bytes);

    private static string Text(string name, byte[] bytes) => name switch
    {
        _ when name.EndsWith(".xlsx", StringComparison.Ordinal) =>
            Parts(bytes).Single(part => part.StartsWith("xl/worksheets/", StringComparison.Ordinal)),
        "antimony-ingot-2025-01-synthetic.csv" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes),
        _ => Encoding.UTF8.GetString(bytes),
    };

    private static IEnumerable<string> Parts(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return FormattableString.Invariant(
                $"{entry.FullName} {entry.LastWriteTime.DateTime:s}\n{reader.ReadToEnd()}\n");
        }
    }
}
