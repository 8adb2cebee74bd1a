using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Assessing;

/// <summary>A month's assessment as it may be shown, and all that goes with it.</summary>
/// <param name="Assessment">The figures; provisional, to be given a vintage by whoever publishes it.</param>
/// <param name="Carried">What later months need of it, with its true totals.</param>
/// <param name="Intentions">What producers said of the month after.</param>
/// <param name="Trace">How the figures came about.</param>
public sealed record AssessedMonth(Assessment Assessment, CarriedMonth Carried, Intentions Intentions, AssessmentTrace Trace);
