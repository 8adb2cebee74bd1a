using Antimony.Storage;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using AntimonyFunctions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Http;

/// <summary>Whether the app runs and whether it can work.</summary>
public sealed class Health(TableServiceClient tables, BlobContainerClient surveys)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary><c>GET /api/health/live</c>: the process answers.</summary>
    [Function("HealthLive")]
    public static IResult Live(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/live")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status = "live" });
    }

    /// <summary><c>GET /api/health/ready</c>: the container and the tables answer, else 503.</summary>
    [Function("HealthReady")]
    public async Task<IResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(
                [surveys.GetPropertiesAsync(cancellationToken: patience.Token), .. StorageNames.Tables.Select(table => ReadAsync(table, patience.Token))]);
            return Results.Json(new { status = "ready" });
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return Problem.Unavailable("The survey's storage does not answer.");
        }
    }

    private async Task ReadAsync(string table, CancellationToken cancellationToken)
    {
        await foreach (var _ in tables.GetTableClient(table).QueryAsync<TableEntity>(
            "PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken))
            return;
    }
}
