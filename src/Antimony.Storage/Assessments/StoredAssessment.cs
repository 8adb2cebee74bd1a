using System.Security.Cryptography;
using System.Text.Json;
using Antimony.Survey.Estimation;
using Antimony.Survey.Outlook;
using Azure;

namespace Antimony.Storage;

/// <summary>A submission that an assessment was computed from, and its file's hash.</summary>
public sealed record BasisSubmission(SubmissionId Submission, string ContentHash);

/// <summary>A vintage that was published: its number, the digest of its figures and when.</summary>
public sealed record PublishedVintage(int Vintage, string Digest, DateTimeOffset At);

/// <summary>How a month's figures came about, to be recomputed by whoever doubts them.</summary>
/// <param name="Provenance">Where each figure comes from.</param>
/// <param name="ImputedCells">Every imputed level; names producers.</param>
/// <param name="Ratios">The ratios that imputed them.</param>
/// <param name="Backtests">How imputation would have met this month's responses.</param>
public sealed record AssessmentTrace(
    IReadOnlyList<ProvenanceEntry> Provenance,
    IReadOnlyList<ImputedCell> ImputedCells,
    IReadOnlyList<StratumRatio> Ratios,
    IReadOnlyList<StratumBacktest> Backtests);

/// <summary>A month's assessment with what later months need of it, what the outlook learns from it and what it was
/// computed from.</summary>
public sealed record StoredAssessment
{
    /// <summary>The figures.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>What later months need.</summary>
    public required CarriedMonth Carried { get; init; }

    /// <summary>What the outlook learns.</summary>
    public required MonthObservation Observation { get; init; }

    /// <summary>January and February together on the year before, percent; in February only.</summary>
    public double? JanFebPct { get; init; }

    /// <summary>How the figures came about.</summary>
    public required AssessmentTrace Trace { get; init; }

    /// <summary>The submissions in force.</summary>
    public required IReadOnlyList<BasisSubmission> Basis { get; init; }

    /// <summary>Since when this has been what is known, UTC.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Hash of the figures: equal figures, whatever submissions brought them, give an equal digest.</summary>
    public required string Digest { get; init; }

    /// <summary>Hash of the figures and of what they were computed from.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The month's last publication, <see langword="null"/> until there is one.</summary>
    public PublishedVintage? LastPublished { get; init; }

    /// <summary>The entity's version, where this was read as the current one.</summary>
    public ETag ETag { get; init; }

    /// <summary>A freshly computed month, not published.</summary>
    public static StoredAssessment Of(AssessedMonth month, IReadOnlyList<BasisSubmission> basis, DateTimeOffset knownAt)
    {
        var trace = new AssessmentTrace(month.Provenance, month.ImputedCells, month.Ratios, month.Backtests);
        var digest = Hash(month.Assessment, month.Carried with { Submissions = [] }, month.Observation);
        return new StoredAssessment
        {
            Assessment = month.Assessment,
            Carried = month.Carried,
            Observation = month.Observation,
            JanFebPct = month.JanFebPct,
            Trace = trace,
            Basis = basis,
            KnownAt = knownAt,
            Digest = digest,
            Fingerprint = Hash(digest, month.Carried.Submissions, trace, basis),
        };
    }

    private static string Hash(params object[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, StoredJson.Options)));
}
