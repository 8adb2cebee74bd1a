using Antimony.Samples;

// Writes the sample files into the folder given, or into the repository's own.
var folder = args.Length > 0 ? args[0] : OwnFolder();
if (folder is null)
{
    Console.Error.WriteLine("Run from a clone of the repository, or give the folder to write into.");
    return 1;
}

Directory.CreateDirectory(folder);
foreach (var (name, bytes) in SampleFiles.Generate())
{
    File.WriteAllBytes(Path.Combine(folder, name), bytes);
    Console.WriteLine(Path.Combine(folder, name));
}

return 0;

static string? OwnFolder()
{
    for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
    {
        if (File.Exists(Path.Combine(at.FullName, "AntimonyFunctions.sln")))
            return Path.Combine(at.FullName, "src", "Antimony.Samples", "files");
    }

    return null;
}
