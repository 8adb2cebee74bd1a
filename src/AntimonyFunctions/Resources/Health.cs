using Antimony.Storage;
using AntimonyFunctions.Http;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>Whether the app runs and whether it can work.</summary>
public sealed class Health(TableServiceClient tables, BlobContainerClient surveys)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary><c>GET /api/health/live</c>: the process answers.</summary>
    [Function("HealthLive")]
    public static IResult Live(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health/live")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status = "live" });
    }

    /// <summary><c>GET /api/health/ready</c>: the container and the tables answer, else 503.</summary>
    [Function("HealthReady")]
    public async Task<IResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health/ready")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var container = (
            Name: $"container {StorageNames.SurveysContainer}",
            Probe: (Task)surveys.GetPropertiesAsync(cancellationToken: patience.Token));
        var parts = StorageNames.Tables
            .Select(table => (Name: $"table {table}", Probe: ReadAsync(table, patience.Token)))
            .Append(container)
            .ToList();
        await Task.WhenAll(parts.Select(part => part.Probe)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var silent = parts.Where(part => !part.Probe.IsCompletedSuccessfully).Select(part => part.Name).ToList();
        return silent.Count == 0
            ? Results.Json(new { status = "ready" })
            : Problem.Unavailable($"No answer from {string.Join(", ", silent)}.");
    }

    private async Task ReadAsync(string table, CancellationToken cancellationToken)
    {
        await foreach (var _ in tables.GetTableClient(table).QueryAsync<TableEntity>(
            "PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken))
            return;
    }
}
