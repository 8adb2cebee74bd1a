using System.Text.Json.Serialization;

namespace Antimony.Survey.Outlook.Scoring;

/// <summary>How earlier outlooks did, over the months scored so far (method 3.3). A skill is
/// 1 − mean RPS ÷ mean RPS of the reference, over the months that both cover; <see langword="null"/> where
/// they share none.</summary>
/// <param name="Months">Outlooks scored.</param>
/// <param name="HitRatePct">Share of them whose most probable outcome came true, percent.</param>
/// <param name="RankedProbabilityScore">Mean ranked probability score, 0 (perfect) to 1.</param>
/// <param name="SkillVsUniform">Skill against one third each.</param>
/// <param name="SkillVsPersistence">Skill against the last known direction held for certain.</param>
/// <param name="SkillVsExternal">Skill against the outlook that somebody else published, where its words were coded.</param>
/// <param name="SkillVsClimatology">Skill against the frequencies known at the outlook's date.</param>
/// <param name="Brier">Mean Brier score over the three outcomes, 0 (perfect) to 2.</param>
/// <param name="Coverage80Pct">Share of months whose change fell inside the 80 % interval, percent.</param>
/// <param name="PublishedAfterwards">How many of the outlooks scored were published only after the month looked at had ended,
/// UTC, as by a run that catches up; 0 in a simulation.</param>
public sealed record OutlookRecord(
    int Months,
    double? HitRatePct,
    [property: JsonPropertyName("rps")] double? RankedProbabilityScore,
    double? SkillVsUniform,
    double? SkillVsPersistence,
    [property: JsonPropertyName("skillVsPublished")] double? SkillVsExternal,
    double? SkillVsClimatology = null,
    double? Brier = null,
    double? Coverage80Pct = null,
    int PublishedAfterwards = 0);
