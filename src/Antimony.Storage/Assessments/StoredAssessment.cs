using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Observations;
using Azure;

namespace Antimony.Storage.Assessments;

/// <summary>A submission that an assessment was computed from, and its file's hash.</summary>
public sealed record BasisSubmission(SubmissionId Submission, ContentHash ContentHash);

/// <summary>A vintage that was published: its number, the digest of its figures and when.</summary>
public sealed record PublishedVintage(int Vintage, string Digest, DateTimeOffset At);

/// <summary>A month's assessment with what the outlook learns from it and what it was computed from. What grows with the frame is
/// kept beside it, under <see cref="Fingerprint"/>.</summary>
public sealed record StoredAssessment
{
    /// <summary>The figures.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>What the outlook learns.</summary>
    public required MonthObservation Observation { get; init; }

    /// <summary>Whether the figures come from responses, not from an external aggregate.</summary>
    public required bool FromResponses { get; init; }

    /// <summary>The submissions in force.</summary>
    public required IReadOnlyList<BasisSubmission> Basis { get; init; }

    /// <summary>Since when this has been what is known, UTC.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Hash of the figures: equal figures, whatever submissions brought them, give an equal digest.</summary>
    public required string Digest { get; init; }

    /// <summary>Hash of the figures and of what they were computed from; names its <see cref="MonthState"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The month's last publication, <see langword="null"/> until there is one.</summary>
    public PublishedVintage? LastPublished { get; init; }

    /// <summary>The entity's version, where this was read as the current one.</summary>
    public ETag ETag { get; init; }
}
