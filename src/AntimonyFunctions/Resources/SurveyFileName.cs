namespace AntimonyFunctions.Resources;

/// <summary>The name of an uploaded file: one path segment, nothing that a file system or a URL could take for a path.</summary>
internal readonly record struct SurveyFileName(string Value)
{
    public bool HasSurveyEnding => IsCsv || Value.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public string ContentType => IsCsv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private bool IsCsv => Value.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public static bool TryParse(string routeValue, out SurveyFileName name)
    {
        // The host leaves an escaped slash as it is; what it hides is judged.
        var decoded = Uri.UnescapeDataString(routeValue);
        name = new(decoded);
        return decoded.Length is > 0 and <= 200
            && decoded.Trim() == decoded
            && !decoded.StartsWith('.')
            && !decoded.Contains("..", StringComparison.Ordinal)
            && !decoded.Any(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '%' || char.IsControl(c));
    }
}
