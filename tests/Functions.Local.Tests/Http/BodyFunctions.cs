using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Http;

/// <summary>Functions that read a request's body, wholly or in part, and then answer.</summary>
public static class BodyFunctions
{
    [Function("WithinLimit")]
    public static async Task<IResult> WithinLimit([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request)
    {
        try
        {
            return Results.Text((await CountAsync(request.Body)).ToString());
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Results.StatusCode(tooLarge.StatusCode);
        }
    }

    [Function("WithoutLimit")]
    public static async Task<IResult> WithoutLimit([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        return Results.Text((await CountAsync(request.Body)).ToString());
    }

    [Function("Unread")]
    public static IResult Unread([HttpTrigger(AuthorizationLevel.Anonymous, "get", "put")] HttpRequest request) =>
        Results.Text("done");

    [Function("HalfRead")]
    public static async Task<IResult> HalfRead([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request) =>
        Results.Text((await request.Body.ReadAsync(new byte[10])).ToString());

    private static async Task<long> CountAsync(Stream body)
    {
        var buffer = new byte[81920];
        long size = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
            size += read;
        return size;
    }
}
