namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>What an extension does while an app is being built. It needs a public constructor without parameters.</summary>
public abstract class WorkerExtensionStartup
{
    /// <summary>Called once by <c>FunctionsApplication.CreateBuilder</c>, before the app's own set-up.</summary>
    public abstract void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder);
}

/// <summary>Names the start-up class of an assembly that extends function apps.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public class WorkerExtensionStartupAttribute(Type startupType) : Attribute
{
    /// <summary>A <see cref="WorkerExtensionStartup"/>.</summary>
    public Type StartupType { get; } = startupType;
}
