namespace House.Tests;

public class RoomTests
{
    private const string House = "src/Antimony.Survey/";

    /// <summary>The rooms in the order of the walk: each uses only those before it.</summary>
    private static readonly string[] Rooms =
    [
        "Model", "Definition", "Calendar", "Rules",
        "Files/Words", "Files/Formats", "Files/Headers", "Files/Rows", "Files",
        "Editing", "Feedback", "Frame",
        "Estimation/Figures", "Estimation/Provenance", "Estimation/Imputation", "Estimation/Series", "Estimation/Census",
        "Estimation/Uncertainty", "Estimation",
        "Disclosure", "Assessing/Flags", "Assessing",
        "Outlook/Distributions", "Outlook/Observations", "Outlook/Wording", "Outlook/Drivers", "Outlook/Scoring", "Outlook",
        "Dissemination",
    ];

    [Fact]
    public void Every_folder_is_a_room_with_its_place_in_the_walk() => Findings.None(
        "folders have no place in the list",
        Repository.SourceFiles(House).Select(file => Path.GetDirectoryName(file)!).Distinct().Where(folder => Place(folder) < 0));

    [Fact]
    public void Rooms_do_use_each_other() => Assert.True(Arrow.All.Count(arrow => Place(arrow.From) > Place(arrow.To)) > 500);

    [Fact]
    public void A_room_uses_only_rooms_before_it() => Findings.None(
        "arrows run back",
        from arrow in Arrow.All
        where arrow.File.StartsWith(House, StringComparison.Ordinal) && Place(arrow.From) < Place(arrow.To)
        select arrow.ToString());

    private static int Place(string folder) => Array.IndexOf(Rooms, Path.GetRelativePath(House, folder));
}
