using Tests.Shared;

namespace House.Tests;

public class LineTests
{
    private const int Columns = 130;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_line_of_code_is_longer_than_130_columns(string folder) =>
        NoneIsTooLong(Repository.Files(folder, ".cs"), mayBeLonger: _ => false);

    [Fact]
    public void No_line_of_a_document_is_longer_but_rows_of_a_table_and_what_cannot_be_broken() =>
        NoneIsTooLong(Repository.Files("", ".md"), line => line.StartsWith('|') || !line.Trim().Contains(' '));

    private static void NoneIsTooLong(IEnumerable<string> files, Func<string, bool> mayBeLonger) => Findings.None(
        "lines are too long",
        from file in files
        from line in File.ReadLines(Repository.Full(file)).Index()
        where line.Item.Length > Columns && !mayBeLonger(line.Item)
        select $"{file}:{line.Index + 1} ({line.Item.Length})");
}
