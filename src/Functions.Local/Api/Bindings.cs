namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Ties a parameter to something outside the app.</summary>
public abstract class BindingAttribute : Attribute;

/// <summary>Marks the parameter whose source starts the function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute;
