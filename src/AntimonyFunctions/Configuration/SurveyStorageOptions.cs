using Antimony.Storage;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace AntimonyFunctions.Configuration;

/// <summary>Where the survey's blobs and tables are: the setting <c>SurveyStorage</c> is a connection string (development), or
/// the section <c>SurveyStorage__*</c> names the account's endpoints and the identity that reaches them (Azure). The blob
/// trigger reads the same settings.</summary>
internal sealed record SurveyStorageOptions
{
    /// <summary>Connection string; where given, the rest is not used.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Blob endpoint, such as <c>https://account.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Queue endpoint: the blob trigger keeps its own queues and the poison queue there.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Table endpoint.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary><c>managedidentity</c> in Azure; otherwise the developer's own sign-in is used.</summary>
    public string? Credential { get; init; }

    /// <summary>Client id of the user-assigned identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">They name no account.</exception>
    public static SurveyStorageOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection(SettingNames.SurveyStorage).Get<SurveyStorageOptions>() ?? new();
        options = options with { ConnectionString = configuration[SettingNames.SurveyStorage] };
        return options.ConnectionString is { Length: > 0 } || options is { BlobServiceUri: not null, TableServiceUri: not null }
            ? options
            : throw new InvalidOperationException(
                $"Set {SettingNames.SurveyStorage} to a connection string, or {SettingNames.SurveyStorage}__blobServiceUri and "
                + $"{SettingNames.SurveyStorage}__tableServiceUri to endpoints.");
    }

    /// <summary>The credential for the endpoints.</summary>
    public TokenCredential CreateCredential() =>
        string.Equals(Credential, "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(ClientId is { Length: > 0 } clientId
                ? ManagedIdentityId.FromUserAssignedClientId(clientId)
                : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential();
}
