using Tests.Shared;

namespace House.Tests;

public class RoomTests
{
    /// <summary>The rooms of a house in the order of the walk: each uses only those before it.</summary>
    private static readonly Dictionary<string, string[]> Houses = new()
    {
        ["src/Antimony.Survey"] =
        [
            "Model", "Definition", "Calendar", "Rules",
            "Files/Words", "Files/Formats", "Files/Headers", "Files/Rows", "Files",
            "Editing", "Feedback", "Frame",
            "Estimation/Figures", "Estimation/Provenance", "Estimation/Imputation", "Estimation/Series", "Estimation/Census",
            "Estimation/Uncertainty", "Estimation",
            "Disclosure", "Assessing/Flags", "Assessing",
            "Outlook/Distributions", "Outlook/Observations", "Outlook/Wording", "Outlook/Drivers", "Outlook/Scoring", "Outlook",
            "Dissemination",
        ],
        ["src/Functions.Local"] = ["Api", "Configuration", "Invocation", "Listeners", "Http", "Hosting"],
    };

    public static TheoryData<string> Names => [.. Houses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_folder_is_a_room_with_its_place_in_the_walk(string house) => Findings.None(
        "folders have no place in the list",
        Repository.Files(house, ".cs").Select(file => Path.GetDirectoryName(file)!).Distinct()
            .Where(folder => Place(house, folder) < 0));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_room_uses_only_rooms_before_it(string house)
    {
        var arrows = Arrow.All.Where(arrow => arrow.File.StartsWith(house + "/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(arrows);
        Findings.None(
            "arrows run back",
            arrows.Where(arrow => Place(house, arrow.From) < Place(house, arrow.To)).Select(arrow => arrow.ToString()));
    }

    private static int Place(string house, string folder) =>
        Array.IndexOf(Houses[house], Path.GetRelativePath(house, folder).Replace('\\', '/'));
}
