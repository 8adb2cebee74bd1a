namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>What an extension does while an app is being built. It needs a public constructor without parameters.</summary>
public abstract class WorkerExtensionStartup
{
    /// <summary>Called once by <c>FunctionsApplication.CreateBuilder</c>, before the app's own set-up.</summary>
    public abstract void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder);
}
