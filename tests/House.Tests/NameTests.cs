using Microsoft.CodeAnalysis;

namespace House.Tests;

public class NameTests
{
    // The twins bear the names of the worker's own types, generic pairs included.
    private const string Twins = "src/Functions.Local/Api/";

    [Fact]
    public void No_two_types_share_a_name() => Findings.None(
        "names are shared",
        from type in SourceProject.All.SelectMany(project => project.Types())
        group type by type.Name into types
        where types.Count() > 1 && !types.All(IsTwin)
        orderby types.Key
        select $"{types.Key}: {string.Join(", ", types.Select(type => $"{type} ({File(type)})"))}");

    private static bool IsTwin(INamedTypeSymbol type) => File(type).StartsWith(Twins, StringComparison.Ordinal);

    private static string File(INamedTypeSymbol type) => type.DeclaringSyntaxReferences[0].SyntaxTree.FilePath;
}
