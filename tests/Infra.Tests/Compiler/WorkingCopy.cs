namespace Infra.Tests.Compiler;

/// <summary>A copy of the templates and of these tests' parameter files, for commands that write beside what they read.</summary>
internal sealed class WorkingCopy : IDisposable
{
    public WorkingCopy()
    {
        Root = Directory.CreateTempSubdirectory("antimony-infra-").FullName;
        Copy(RepositoryFolder.Infra, Infra);
        Copy(Path.Combine(RepositoryFolder.Tests, "Deployments"), Path.Combine(Root, "tests", "Infra.Tests", "Deployments"));
    }

    public string Root { get; }

    public string Infra => Path.Combine(Root, "infra");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
