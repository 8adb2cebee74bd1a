namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Ties a parameter to something outside the app.</summary>
public abstract class BindingAttribute : Attribute;
