using Antimony.Storage;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AntimonyFunctions.Configuration;

/// <summary>Creates the container and the tables where they are missing, as on an empty emulator; in Azure the deployment has
/// made them and each call only learns so.</summary>
internal sealed class StorageProvisioning(
    BlobContainerClient surveys, SurveyTables tables, ILogger<StorageProvisioning> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(
                surveys.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
                tables.CreateIfNotExistAsync(cancellationToken));
        }
        catch (RequestFailedException fault)
        {
            // The app starts all the same: its health check says what is wrong, and the storage may come back.
            logger.LogError(fault, "Storage could not be provisioned");
        }
        catch (AuthenticationFailedException fault)
        {
            logger.LogError(fault, "The app's identity could not sign in to the storage");
        }
        catch (AggregateException faults)
        {
            logger.LogError(faults, "Storage could not be reached");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
