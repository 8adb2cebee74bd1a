using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook.Observations;
using Azure.Data.Tables;

namespace Antimony.Storage.Assessments;

/// <summary>An assessment as a table entity: its facts in typed columns for people, the document for programs.</summary>
internal static class AssessmentEntity
{
    public static TableEntity From(StoredAssessment stored, string rowKey, AssessmentRowKind kind)
    {
        var assessment = stored.Assessment;
        var entity = new TableEntity(assessment.Survey.ToString(), rowKey)
        {
            ["Kind"] = kind.ToString(),
            ["Month"] = assessment.Month.ToString(),
            ["State"] = assessment.State.ToString(),
            ["Vintage"] = assessment.Vintage,
            ["PublishedAt"] = assessment.PublishedAt,
            ["KnownAt"] = stored.KnownAt,
            ["Digest"] = stored.Digest,
            ["Fingerprint"] = stored.Fingerprint,
            ["FromResponses"] = stored.FromResponses,
            ["JanFebPct"] = assessment.JanFebPct,
            ["Submissions"] = stored.Basis.Count,
            ["LastVintage"] = stored.LastPublished?.Vintage,
            ["LastVintageDigest"] = stored.LastPublished?.Digest,
            ["LastVintageAt"] = stored.LastPublished?.At,
        };
        AddFigures(entity, assessment);
        LargeColumns.Write(entity, "Document", assessment);
        LargeColumns.Write(entity, "Observation", stored.Observation);
        LargeColumns.Write(entity, "Basis", stored.Basis);
        return entity;
    }

    public static StoredAssessment ToStored(TableEntity entity) => new()
    {
        Assessment = ToAssessment(entity),
        Observation = ToObservation(entity),
        FromResponses = entity.GetBoolean("FromResponses")!.Value,
        Basis = LargeColumns.Read<List<BasisSubmission>>(entity, "Basis"),
        KnownAt = entity.GetDateTimeOffset("KnownAt")!.Value,
        Digest = entity.GetString("Digest"),
        Fingerprint = entity.GetString("Fingerprint"),
        LastPublished = entity.GetInt32("LastVintage") is { } vintage
            ? new(vintage, entity.GetString("LastVintageDigest"), entity.GetDateTimeOffset("LastVintageAt")!.Value)
            : null,
        ETag = entity.ETag,
    };

    public static Assessment ToAssessment(TableEntity entity) => LargeColumns.Read<Assessment>(entity, "Document");

    public static MonthObservation ToObservation(TableEntity entity) =>
        LargeColumns.Read<MonthObservation>(entity, "Observation");

    private static void AddFigures(TableEntity entity, Assessment assessment)
    {
        entity["NationalTonnes"] = assessment.Production.National;
        entity["SurveyedTonnes"] = assessment.Production.Surveyed;
        entity["ReportedTonnes"] = assessment.Production.Reported;
        entity["ImputedTonnes"] = assessment.Production.Imputed;
        entity["YearToDateTonnes"] = assessment.Production.YearToDate;
        entity["MomPct"] = assessment.Change.MomPct;
        entity["DailyMomPct"] = assessment.Change.DailyMomPct;
        entity["CalendarAdjustedMomPct"] = assessment.Change.CalendarAdjustedMomPct;
        entity["YoyPct"] = assessment.Change.YoyPct;
        entity["Producers"] = assessment.Census.Producers;
        entity["Halted"] = assessment.Census.Halted.Count;
        entity["Reduced"] = assessment.Census.Reduced.Count;
        entity["Normal"] = assessment.Census.Normal.Count;
        entity["UtilisationPct"] = assessment.Capacity.UtilisationPct;
        entity["ResponseRatePct"] = assessment.Response.RatePct;
        entity["ImputedSharePct"] = assessment.Response.ImputedSharePct;
        entity["DiffusionIndex"] = assessment.Diffusion.Index;
    }
}

/// <summary>Which of a month's rows an entity is.</summary>
internal enum AssessmentRowKind
{
    /// <summary>What is known now: row key <c>{month}</c>.</summary>
    Current,

    /// <summary>As published: row key <c>{month}|{vintage}</c>.</summary>
    Published,

    /// <summary>What was known from a moment on: row key <c>~known|{month}|{time}</c>.</summary>
    Known,
}
