using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Infra.Tests.Packages;

/// <summary>What an assembly says of itself and of those it was compiled against, read without loading it.</summary>
internal sealed record AssemblyFile(AssemblyName Name, IReadOnlyList<AssemblyName> References)
{
    public static AssemblyFile Read(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return new(
            metadata.GetAssemblyDefinition().GetAssemblyName(),
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())]);
    }

    public override string ToString() => $"{Name.Name} {Name.Version}";
}
