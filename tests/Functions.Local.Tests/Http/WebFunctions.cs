using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Http;

/// <summary>HTTP functions, each of which tells which one it is and what it was given.</summary>
public sealed class WebFunctions(Greeting greeting)
{
    [Function("Echo")]
    public IResult Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "echo/{value}")] HttpRequest request, string value) =>
        Results.Text($"{greeting.Word} {request.Method} {value}");

    [Function("Latest")]
    public static Task<IResult> Latest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "echo/latest")] HttpRequest request) =>
        Task.FromResult(Results.Text("the latest"));

    [Function("Number")]
    public static async ValueTask<IResult> Number(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "number/{value:int?}")] HttpRequest request, string? value)
    {
        await Task.Yield();
        return Results.Text(value ?? "none");
    }

    [Function("Rest")]
    public static IResult Rest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{*path}")] HttpRequest request,
        string path, string? page) =>
        Results.Text($"{path} page {page}");

    [Function("Unrouted")]
    public static IResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        Results.Text(request.Method);

    [Function("Context")]
    public static IResult Context(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context/{part}")] HttpRequest request,
        FunctionContext context, CancellationToken cancellation) =>
        Results.Json(new
        {
            name = context.FunctionDefinition.Name,
            trigger = context.FunctionDefinition.InputBindings["request"].Type,
            part = context.BindingContext.BindingData["part"],
            sameRequest = ReferenceEquals(context.GetHttpContext(), request.HttpContext),
            cancellable = cancellation.CanBeCanceled,
        });

    [Function("Failing")]
    public static IResult Failing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ETag = "\"kept?\"";
        throw new InvalidDataException("for the log only");
    }

    // Each of the next three fits "ordered/literal"; their names say in which order they are tried.
    [Function("OrderedByParameter")]
    public static IResult OrderedByParameter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ordered/{value}")] HttpRequest request) =>
        Results.Text("by parameter");

    [Function("OrderedInRest")]
    public static IResult OrderedInRest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ordered/{*rest}")] HttpRequest request) =>
        Results.Text("by any rest");

    [Function("orderedLiterally")]
    public static IResult OrderedLiterally(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "ordered/literal")] HttpRequest request) =>
        Results.Text("by literal");

    [Function("ForFunctionKey")]
    public static IResult ForFunctionKey([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Ok();

    [Function("ForMasterKey")]
    public static IResult ForMasterKey([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => Results.Ok();
}

public sealed record Greeting(string Word);
