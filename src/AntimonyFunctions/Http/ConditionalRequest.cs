using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AntimonyFunctions.Http;

/// <summary>Whether a reader has a representation already: then it is answered with 304 and no body.</summary>
internal static class ConditionalRequest
{
    /// <summary>A strong tag over the bytes: equal bytes, whenever they are made, have equal tags.</summary>
    public static EntityTagHeaderValue TagOf(byte[] body) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");

    /// <summary>Answers 304 where the request names that tag, or any; tags are compared weakly (RFC 9110, 13.1.2).</summary>
    /// <returns>Whether that was the answer.</returns>
    public static bool TryAnswer(HttpContext context, EntityTagHeaderValue etag)
    {
        var isHeld = context.Request.GetTypedHeaders().IfNoneMatch.Any(held =>
            held.Equals(EntityTagHeaderValue.Any) || held.Compare(etag, useStrongComparison: false));
        if (isHeld) context.Response.StatusCode = StatusCodes.Status304NotModified;
        return isHeld;
    }
}
