using Azure.Data.Tables;

namespace Antimony.Storage;

/// <summary>The survey account's four tables.</summary>
public sealed class SurveyTables(TableServiceClient service)
{
    /// <summary><see cref="StorageNames.Submissions"/>.</summary>
    public TableClient Submissions { get; } = service.GetTableClient(StorageNames.Submissions);

    /// <summary><see cref="StorageNames.Responses"/>.</summary>
    public TableClient Responses { get; } = service.GetTableClient(StorageNames.Responses);

    /// <summary><see cref="StorageNames.Assessments"/>.</summary>
    internal TableClient Assessments { get; } = service.GetTableClient(StorageNames.Assessments);

    /// <summary><see cref="StorageNames.Outlooks"/>.</summary>
    public TableClient Outlooks { get; } = service.GetTableClient(StorageNames.Outlooks);

    /// <summary>Creates those that do not exist yet.</summary>
    public Task CreateIfNotExistAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(new[] { Submissions, Responses, Assessments, Outlooks }
            .Select(table => table.CreateIfNotExistsAsync(cancellationToken)));
}
