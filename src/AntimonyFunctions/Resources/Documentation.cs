using System.IO.Compression;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace AntimonyFunctions.Resources;

/// <summary>The API's description and a page to try it on.</summary>
public static class Documentation
{
    private const string SwaggerUiFolder = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    private static readonly Dictionary<string, string> Assets = new(StringComparer.Ordinal)
    {
        ["swagger-ui.css"] = "text/css",
        ["swagger-ui-bundle.js"] = "text/javascript",
    };

    /// <summary><c>GET /api/openapi.json</c>: OpenAPI 3.1.</summary>
    [Function("GetOpenApi")]
    public static IResult GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/openapi.json")] HttpRequest request) =>
        new Representation(Resource(typeof(Documentation), "openapi.json"), Representation.Json + "; charset=utf-8");

    /// <summary><c>GET /api/docs</c>: the page.</summary>
    [Function("GetDocs")]
    public static IResult GetDocs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/docs")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
        return new Representation(Resource(typeof(Documentation), "docs.html"), "text/html; charset=utf-8");
    }

    /// <summary><c>GET /api/docs/{asset}</c>: the parts that the page loads.</summary>
    [Function("GetDocsAsset")]
    public static IResult GetDocsAsset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/docs/{asset}")] HttpRequest request, string asset)
    {
        if (asset == "docs.js")
            return new Representation(Resource(typeof(Documentation), asset), "text/javascript; charset=utf-8");
        return Assets.TryGetValue(asset, out var contentType)
            ? new Representation(Unpack(Resource(typeof(SwaggerUIOptions), SwaggerUiFolder + asset)), contentType)
            : Problem.NotFound("unknown-asset", $"The page has no part '{asset}'.");
    }

    private static byte[] Resource(Type neighbour, string name)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing from {neighbour.Assembly.GetName().Name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    // The package keeps its larger parts gzipped.
    private static byte[] Unpack(byte[] resource)
    {
        if (resource is not [0x1f, 0x8b, ..]) return resource;
        using var gzip = new GZipStream(new MemoryStream(resource), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        gzip.CopyTo(copy);
        return copy.ToArray();
    }
}
