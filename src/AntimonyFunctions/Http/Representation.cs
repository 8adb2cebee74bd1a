using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AntimonyFunctions.Http;

/// <summary>A resource as bytes of one media type, answered conditionally: 406 to a reader that does not take that type, a strong
/// ETag over the bytes, 304 where the reader has them already, no body to HEAD. Figures may change with the next submission, so
/// caches keep them but ask.</summary>
internal sealed class Representation(byte[] body, string contentType, bool isPublic = true) : IResult
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";

    /// <summary>The request headers that an answer may depend on.</summary>
    public static readonly string[] Varying = [HeaderNames.Accept, HeaderNames.AcceptLanguage];

    public static Representation OfJson<T>(T value, bool isPublic = true) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, ServedJson.Options), Json + "; charset=utf-8", isPublic);

    public static Representation OfExactJson<T>(T value, bool isPublic = true) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, ServedJson.Exact), Json + "; charset=utf-8", isPublic);

    public static Representation OfText(string text, string contentType) =>
        new(Encoding.UTF8.GetBytes(text), contentType + "; charset=utf-8");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var mediaType = MediaTypeHeaderValue.Parse(contentType).MediaType.ToString();
        if (MediaTypes.Choose(request, mediaType) is null)
        {
            await Problem.NotAcceptable([mediaType]).ExecuteAsync(httpContext);
            return;
        }

        var etag = ConditionalRequest.TagOf(body);
        var headers = response.GetTypedHeaders();
        headers.ETag = etag;
        headers.CacheControl = new CacheControlHeaderValue { Public = isPublic, Private = !isPublic, NoCache = true };
        response.Headers.Vary = Varying;
        if (ConditionalRequest.TryAnswer(httpContext, etag)) return;

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method)) await WriteAsync(httpContext);
    }

    private async Task WriteAsync(HttpContext httpContext)
    {
        try
        {
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The reader left. Results are written outside all middleware, and what leaves them counts as a failed function.
        }
    }
}
