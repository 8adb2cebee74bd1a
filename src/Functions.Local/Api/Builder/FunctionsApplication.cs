using Functions.Local.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app's <c>Program</c> begins.</summary>
public class FunctionsApplication
{
    /// <summary>Starts building an app of the functions in the entry assembly.</summary>
    /// <param name="args">The command line. <c>--port N</c> sets the port (default 7071; 0: any free one); a switch without a
    /// value becomes the setting of its name with the value <c>true</c>.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new FunctionsApplicationBuilder(args, AppParts.OfEntryAssembly());
    }
}
