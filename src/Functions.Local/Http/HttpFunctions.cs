using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Local.Http;

/// <summary>A function that answers requests.</summary>
internal sealed class HttpFunction(LocalFunction function, HttpTriggerAttribute trigger, WebApplication app)
{
    private readonly FunctionInvoker _invoker = app.Services.GetRequiredService<FunctionInvoker>();
    private readonly KeyRequirement _key = new(trigger.AuthLevel, app.Configuration);

    public string Name => function.Name;

    public HttpTriggerAttribute Trigger => trigger;

    public async Task RunAsync(HttpContext http)
    {
        if (_key.Judge(http.Request) != KeyVerdict.Accepted)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var body = RequestBody.Of(http);
        var outcome = await _invoker.InvokeAsync(function, TriggerOf(http), http.RequestAborted);
        if (outcome == InvocationOutcome.Failed)
            await FailAsync(http, body);
    }

    private static TriggerEvent TriggerOf(HttpContext http)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
            data[name] = value.ToString();
        foreach (var (name, value) in http.Request.RouteValues)
            data[name] = value;
        return new TriggerEvent(http.Request, data) { Http = http };
    }

    private static async Task FailAsync(HttpContext http, RequestBody body)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await body.DrainAsync(http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
