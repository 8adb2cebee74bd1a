using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AntimonyFunctions.Http;

/// <summary>Chooses what to answer by the request's Accept and Accept-Language headers.</summary>
internal static class MediaTypes
{
    /// <summary>The offered media type that the reader likes best, the first of equals; <see langword="null"/> where it takes
    /// none.</summary>
    public static string? Choose(HttpRequest request, params IReadOnlyList<string> offered)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return offered[0];
        return offered
            .Select((type, order) => (Type: type, Order: order, Quality: QualityOf(accepted, MediaTypeHeaderValue.Parse(type))))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality).ThenBy(choice => choice.Order)
            .Select(choice => choice.Type)
            .FirstOrDefault();
    }

    /// <summary>Whether the reader prefers Chinese to English.</summary>
    public static bool PrefersChinese(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(tag => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            ?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ?? false;

    // The most specific range that matches decides (RFC 9110, 12.5.1).
    private static double QualityOf(IEnumerable<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue type) =>
        accepted.Where(range => Covers(range, type))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .ThenByDescending(range => range.Quality ?? 1)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();

    // Each resource has one charset and no other parameters, so those that a reader names, as in "; charset=utf-8", do not
    // matter.
    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes
        || (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase)));
}
