using System.Text.Json;
using Antimony.Storage.Submissions;

namespace Antimony.Demo.Data;

/// <summary>What the demo reads of a submission (contract 4).</summary>
internal sealed record SubmissionView(
    string Id, string File, SubmissionStatus Status, DateTimeOffset? ReceivedAt, int? Rows, IReadOnlyList<FindingView>? Errors)
{
    /// <summary>Whether the file has been dealt with, well or badly.</summary>
    public bool IsFinal => Status != SubmissionStatus.Received;

    /// <summary>Whether its rows are stored, by this submission or an equal one.</summary>
    public bool IsStored => Status is SubmissionStatus.Accepted or SubmissionStatus.Duplicate;
}

/// <summary>One page of submissions, newest first.</summary>
internal sealed record SubmissionPage(IReadOnlyList<SubmissionView> Value, string? NextLink);

/// <summary>What the demo reads of a finding. The message is in the language that was asked for, or in both.</summary>
internal sealed record FindingView(string? Sheet, int? Row, string? Column, JsonElement Message)
{
    /// <summary>One line: where, and what.</summary>
    public override string ToString()
    {
        var row = Row is { } number ? FormattableString.Invariant($"row {number}") : null;
        var where = string.Join(", ", new[] { Sheet, row, Column }.Where(part => part is not null));
        var what = Message.ValueKind == JsonValueKind.Object ? Message.GetProperty("en").GetString() : Message.ToString();
        return where.Length > 0 ? $"{where}: {what}" : what ?? "";
    }
}
