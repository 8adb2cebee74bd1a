using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tests.Shared;

namespace House.Tests;

/// <summary>A project below src, compiled from its sources in memory.</summary>
internal sealed class SourceProject
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly string[] Libraries =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    // What a source generator would write is missing, since none runs here; nothing else may be.
    private const string LeftToGenerators = "CS8795";

    private SourceProject(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var usings = XDocument.Load(Repository.Full(path)).Descendants("Using").Attributes("Include").Select(use => use.Value);
        var global = string.Concat(ImplicitUsings.Concat(usings).Select(use => $"global using {use};"));
        var trees = Repository.Files(Path.GetDirectoryName(path)!, ".cs")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.Full(file)), path: file));
        Compilation = CSharpCompilation.Create(
            name,
            trees.Append(CSharpSyntaxTree.ParseText(global)),
            Libraries.Where(library => Path.GetFileNameWithoutExtension(library) != name)
                .Select(library => MetadataReference.CreateFromFile(library)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (Compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any()))
        {
            Compilation = Compilation.WithOptions(Compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        }
    }

    public static IReadOnlyList<SourceProject> All { get; } =
        [.. Repository.Files("src", ".csproj").Select(path => new SourceProject(path))];

    public CSharpCompilation Compilation { get; }

    /// <summary>Every place where a file names something that a file in another folder declares.</summary>
    public IEnumerable<Arrow> Arrows()
    {
        // The build has compiled these sources. That they compile here, too, says that no library and no using is missing.
        Assert.DoesNotContain(Compilation.GetDiagnostics(), found =>
            found.Severity == DiagnosticSeverity.Error && found.Id != LeftToGenerators);
        var declared = DeclaredNames();
        return Compilation.SyntaxTrees.AsParallel().AsOrdered().SelectMany(tree => Arrows(tree, declared));
    }

    /// <summary>The types that the sources declare, nested ones included; a partial type is one.</summary>
    public IEnumerable<INamedTypeSymbol> Types() => Compilation.SyntaxTrees.SelectMany(tree =>
    {
        var model = Compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes()
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Select(node => (INamedTypeSymbol)model.GetDeclaredSymbol(node)!);
    }).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    // To ask what a name means is slow: of the names that nothing in the project bears, no one asks.
    private IEnumerable<Arrow> Arrows(SyntaxTree tree, HashSet<string> declared)
    {
        var model = Compilation.GetSemanticModel(tree);
        // Into trivia: what a docstring refers to is used, too.
        return from name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
               where declared.Contains(name.Identifier.ValueText)
               let info = model.GetSymbolInfo(name)
               let symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
               where symbol is not (null or INamespaceSymbol)
               from declaration in symbol.DeclaringSyntaxReferences.Take(1)
               let arrow = new Arrow(
                   tree.FilePath,
                   name.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
                   symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
                   declaration.SyntaxTree.FilePath)
               where arrow.From != arrow.To
               select arrow;
    }

    private HashSet<string> DeclaredNames()
    {
        var names =
            from tree in Compilation.SyntaxTrees
            from node in tree.GetRoot().DescendantNodes()
            where node is MemberDeclarationSyntax or ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }
                or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }
            from token in node.ChildTokens()
            where token.IsKind(SyntaxKind.IdentifierToken)
            select token.ValueText;
        // An attribute is named without its last word.
        return [.. names.SelectMany(name => new[] { name, Regex.Replace(name, "Attribute$", "") })];
    }
}
