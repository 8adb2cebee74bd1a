using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Azure.Functions.Worker.Core;

namespace Functions.Local.Hosting;

/// <summary>What an app is made of: the classes to search for functions, the extensions' start-ups, the folder of
/// host.json.</summary>
internal sealed record AppParts(IReadOnlyList<Type> FunctionTypes, IReadOnlyList<Type> Startups, string Directory)
{
    public static AppParts OfEntryAssembly()
    {
        var app = Assembly.GetEntryAssembly()
            ?? throw new InvalidOperationException("The process has no entry assembly to search for functions.");
        return new AppParts(app.GetTypes(), ExtensionStartups.Find(app), AppContext.BaseDirectory);
    }
}

/// <summary>The start-up classes of the extensions that an app was built with.</summary>
internal static class ExtensionStartups
{
    private static readonly string Host = typeof(WorkerExtensionStartup).Assembly.GetName().Name!;

    /// <summary>Those named by the app itself, then those of the assemblies in its output, in order of the assemblies'
    /// names.</summary>
    public static IReadOnlyList<Type> Find(Assembly app) =>
        [.. ExtensionsOf(app).Prepend(app)
            .SelectMany(assembly => assembly.GetCustomAttributes<WorkerExtensionStartupAttribute>())
            .Select(attribute => attribute.StartupType)];

    // The compiler drops references that no code uses, and function code must not know its extensions. So the runtime is asked
    // which assemblies belong to the app, and their metadata which of them are built on this host; no other is loaded for it.
    private static IEnumerable<Assembly> ExtensionsOf(Assembly app) =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) && path != app.Location)
            .Where(ReferencesHost)
            .Order(StringComparer.Ordinal)
            .Select(path => Assembly.Load(AssemblyName.GetAssemblyName(path)));

    private static bool ReferencesHost(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        if (!image.HasMetadata)
            return false;
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Any(reference => metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, Host));
    }
}
