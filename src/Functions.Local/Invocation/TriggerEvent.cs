using Microsoft.AspNetCore.Http;

namespace Functions.Local.Invocation;

/// <summary>What starts an invocation.</summary>
/// <param name="Payload">The value for the trigger's parameter.</param>
/// <param name="BindingData">Values for string parameters, by name.</param>
internal sealed record TriggerEvent(object Payload, IReadOnlyDictionary<string, object?> BindingData)
{
    public HttpContext? Http { get; init; }
}
