using Spectre.Console;

namespace Antimony.Demo.Display;

/// <summary>What is served and where.</summary>
internal static class Links
{
    /// <summary>A line for each address.</summary>
    public static Grid Of(string address)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap());
        grid.AddRow(new Text("Try the API"), new Text($"{address}/api/docs"));
        grid.AddRow(new Text("Newest outlook"), new Text($"{address}/api/v1/outlooks/latest"));
        grid.AddRow(new Text("Assessment"), new Text($"{address}/api/v1/assessments/latest"));
        grid.AddRow(new Text("Submissions"), new Text($"{address}/api/v1/submissions"));
        grid.AddRow(new Text("Upload a file"), new Text($"curl -T FILE.csv {address}/api/v1/surveys/FILE.csv"));
        return grid;
    }
}
