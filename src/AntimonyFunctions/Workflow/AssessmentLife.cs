using System.Security.Cryptography;
using System.Text.Json;
using Antimony.Storage;
using Antimony.Storage.Assessments;
using Antimony.Storage.Responses;
using Antimony.Survey.Assessing;
using Antimony.Survey.Assessing.Flags;
using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Observations;

namespace AntimonyFunctions.Workflow;

/// <summary>What can happen to a month's assessment: it is recomputed, published as a vintage, or restored to what was published.
/// Whatever happens, each step adds the flags that are its own.</summary>
internal static class AssessmentLife
{
    /// <summary>The month as computed anew, and its state. Other submissions that give the same figures leave it as it was,
    /// published or not; other figures make it provisional.</summary>
    /// <param name="month">The month.</param>
    /// <param name="data">What it was computed from.</param>
    /// <param name="definition">The survey.</param>
    /// <param name="current">What is known of it so far.</param>
    /// <param name="now">The moment.</param>
    public static (StoredAssessment Stored, MonthState State) Recomputed(
        AssessedMonth month, MonthData data, SurveyDefinition definition, StoredAssessment? current, DateTimeOffset now)
    {
        var observation = MonthObservation.Of(month, data.Aggregate);
        BasisSubmission[] basis = [.. data.Markers.Select(m => new BasisSubmission(m.Submission, m.ContentHash))];
        // The digest is of figures alone: the same answers, sent again in another file, revise nothing.
        var digest = Hash(month.Assessment, month.Carried with { Submissions = [] }, observation);
        var unchanged = digest == current?.Digest ? current : null;
        List<AssessmentFlag> flags = [.. month.Assessment.Flags, .. LateResponses.FlagsOf(definition, data)];
        if (unchanged is not null) flags.AddRange(unchanged.Assessment.Flags.Where(flag => flag.Code == FlagTexts.RevisedCode));
        var stored = new StoredAssessment
        {
            Assessment = month.Assessment with
            {
                Flags = flags,
                Vintage = unchanged?.Assessment.Vintage,
                State = unchanged?.Assessment.State ?? AssessmentState.Provisional,
                PublishedAt = unchanged?.Assessment.PublishedAt,
            },
            Observation = observation,
            FromResponses = month.Carried.FromResponses,
            Basis = basis,
            KnownAt = After(current, now),
            Digest = digest,
            Fingerprint = Hash(digest, month.Carried.Submissions, month.Trace, basis),
            LastPublished = current?.LastPublished,
        };
        return (stored, new MonthState(month.Carried, month.Trace));
    }

    /// <summary>The current figures as the next vintage: the first is 1, and each later one counts on.</summary>
    /// <param name="current">The provisional assessment.</param>
    /// <param name="notice">What changed since the vintage before, where there was one.</param>
    /// <param name="now">The moment of publication.</param>
    public static StoredAssessment Published(StoredAssessment current, AssessmentFlag? notice, DateTimeOffset now) =>
        AsVintage(current, new PublishedVintage((current.LastPublished?.Vintage ?? 0) + 1, current.Digest, now), notice, now);

    /// <summary>The current figures as the vintage that they were published as: they changed and changed back, and what was
    /// published holds again, from now on. <see langword="null"/> where other figures were published last, or none.</summary>
    public static StoredAssessment? Restored(StoredAssessment current, DateTimeOffset now) =>
        current.LastPublished is { } last && last.Digest == current.Digest ? AsVintage(current, last, notice: null, now) : null;

    private static StoredAssessment AsVintage(
        StoredAssessment current, PublishedVintage vintage, AssessmentFlag? notice, DateTimeOffset now) => current with
        {
            Assessment = current.Assessment with
            {
                Vintage = vintage.Vintage,
                State = vintage.Vintage == 1 ? AssessmentState.Published : AssessmentState.Revised,
                PublishedAt = vintage.At,
                Flags = notice is null ? current.Assessment.Flags : [.. current.Assessment.Flags, notice],
            },
            KnownAt = After(current, now),
            LastPublished = vintage,
        };

    // Hosts' clocks differ; what is known later must never look as if it had been known earlier.
    private static DateTimeOffset After(StoredAssessment? current, DateTimeOffset now) =>
        current?.KnownAt > now ? current.KnownAt : now;

    private static string Hash(params object[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, StoredJson.Options)));
}
