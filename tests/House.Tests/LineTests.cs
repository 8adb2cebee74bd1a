namespace House.Tests;

public class LineTests
{
    private const int Columns = 130;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_line_is_longer_than_130_columns(string folder) => Findings.None(
        "lines are too long",
        from file in Repository.SourceFiles(folder)
        from line in File.ReadLines(Repository.Full(file)).Index()
        where line.Item.Length > Columns
        select $"{file}:{line.Index + 1} ({line.Item.Length})");
}
