namespace Antimony.Survey.Files.Rows;

/// <summary>The responses of a file as read, and what is known of the rows that could not become one.</summary>
internal sealed class ResponseTable
{
    private readonly List<Response> _responses = [];
    private readonly List<(Month? Month, ProducerId? Producer, RowLocation Location)> _incomplete = [];
    private readonly Dictionary<int, string> _ambiguousProvinces = [];

    public IReadOnlyList<Response> Responses => _responses;

    /// <summary>Rows with an error.</summary>
    public IReadOnlyList<(Month? Month, ProducerId? Producer, RowLocation Location)> Incomplete => _incomplete;

    /// <summary>The province as written, by index of the response whose province it leaves open.</summary>
    public IReadOnlyDictionary<int, string> AmbiguousProvinces => _ambiguousProvinces;

    public void Add(Response response, string? ambiguousProvince)
    {
        if (ambiguousProvince is not null) _ambiguousProvinces.Add(_responses.Count, ambiguousProvince);
        _responses.Add(response);
    }

    public void AddIncomplete(Month? month, ProducerId? producer, RowLocation location) =>
        _incomplete.Add((month, producer, location));
}
