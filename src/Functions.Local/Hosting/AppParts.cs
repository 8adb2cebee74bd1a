using System.Reflection;

namespace Functions.Local.Hosting;

/// <summary>What an app is made of: the classes to search for functions, the extensions' start-ups, the folder of host.json.</summary>
internal sealed record AppParts(IReadOnlyList<Type> FunctionTypes, IReadOnlyList<Type> Startups, string Directory)
{
    public static AppParts OfEntryAssembly()
    {
        var app = Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("The process has no entry assembly to search for functions.");
        return new AppParts(app.GetTypes(), ExtensionStartups.Find(app), AppContext.BaseDirectory);
    }
}
