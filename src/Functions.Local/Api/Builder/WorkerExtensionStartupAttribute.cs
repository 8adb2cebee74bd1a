namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>Names the start-up class of an assembly that extends function apps.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public class WorkerExtensionStartupAttribute(Type startupType) : Attribute
{
    /// <summary>A <see cref="WorkerExtensionStartup"/>.</summary>
    public Type StartupType { get; } = startupType;
}
