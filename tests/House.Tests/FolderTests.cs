using Tests.Shared;

namespace House.Tests;

public class FolderTests
{
    [Fact]
    public void Folders_use_each_other_in_no_circle()
    {
        var uses = Arrow.All.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reached = uses.ToDictionary(folder => folder.Key, folder => Reached(folder.Key, uses));
        var circles =
            from arrow in Arrow.All
            where reached.TryGetValue(arrow.To, out var back) && back.Contains(arrow.From)
            group arrow by string.Join(", ", reached[arrow.From].Where(folder => Circular(folder, arrow.From)).Order())
            into circle
            select $"{circle.Key}:\n" + string.Join('\n', circle.DistinctBy(arrow => (arrow.From, arrow.To)));

        Findings.None("circles", circles);

        bool Circular(string folder, string other) => reached.TryGetValue(folder, out var back) && back.Contains(other);
    }

    [Fact]
    public void No_folder_holds_more_than_20_source_files() => Findings.None(
        "folders are too full",
        from file in Repository.Files("src", ".cs")
        group file by Path.GetDirectoryName(file) into folder
        where folder.Count() > 20
        select $"{folder.Key} ({folder.Count()} files)");

    private static HashSet<string> Reached(string from, ILookup<string, string> uses)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(uses[from]);
        while (next.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var used in uses[folder])
                {
                    next.Push(used);
                }
            }
        }

        return reached;
    }
}
