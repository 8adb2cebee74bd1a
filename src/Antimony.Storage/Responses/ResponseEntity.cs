using System.Globalization;
using Azure.Data.Tables;

namespace Antimony.Storage.Responses;

/// <summary>A response as a table entity: typed columns, one fact a column; a product's output is
/// <c>OutputTonnes_{product}</c>.</summary>
internal static class ResponseEntity
{
    private const string OutputPrefix = "OutputTonnes_";

    public static TableEntity From(Response response, string partition)
    {
        var entity = Columns(response, partition);
        foreach (var (product, mass) in response.Output)
            entity[OutputPrefix + product] = mass.Value;
        return entity;
    }

    public static Response ToResponse(TableEntity entity) => new()
    {
        Month = Month.Parse(entity.GetString("Month"), CultureInfo.InvariantCulture),
        Producer = ProducerId.Parse(entity.RowKey, CultureInfo.InvariantCulture),
        Name = entity.GetString("Producer"),
        Group = entity.GetString("Group"),
        Province = Province.Parse(entity.GetString("Province"), CultureInfo.InvariantCulture),
        Capacity = new Capacity(
            new Tonnes(entity.GetDouble("Capacity")!.Value),
            Enum.Parse<CapacityBasis>(entity.GetString("CapacityBasis"))),
        Status = Enum.Parse<OperatingStatus>(entity.GetString("Status")),
        Output = new ProductOutputs(entity
            .Where(column => column.Key.StartsWith(OutputPrefix, StringComparison.Ordinal) && column.Value is double)
            .Select(column => KeyValuePair.Create(column.Key[OutputPrefix.Length..], new Tonnes((double)column.Value)))),
        Expectation = entity.GetString("Expectation") is { } expectation ? Enum.Parse<Expectation>(expectation) : null,
        Planned = entity.GetDouble("PlannedTonnes") is { } planned ? new Tonnes(planned) : null,
        Reasons = entity.GetString("Reasons") is { } reasons ? Enum.Parse<Reasons>(reasons) : Reasons.None,
        Note = entity.GetString("Note"),
        Location = new RowLocation(entity.GetString("Sheet"), entity.GetInt32("Row")!.Value),
    };

    private static TableEntity Columns(Response response, string partition) => new(partition, response.Producer.ToString())
    {
        ["Month"] = response.Month.ToString(),
        ["Producer"] = response.Name,
        ["Group"] = response.Group,
        ["Province"] = response.Province.Code,
        ["Capacity"] = response.Capacity.Stated.Value,
        ["CapacityBasis"] = response.Capacity.Basis.ToString(),
        ["Status"] = response.Status.ToString(),
        ["Expectation"] = response.Expectation?.ToString(),
        ["PlannedTonnes"] = response.Planned?.Value,
        ["Reasons"] = response.Reasons == Reasons.None ? null : response.Reasons.ToString(),
        ["Note"] = response.Note,
        ["Sheet"] = response.Location.Sheet,
        ["Row"] = response.Location.Row,
    };
}
