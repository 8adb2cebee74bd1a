using Antimony.Survey.Assessing;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Storage.Assessments;

/// <summary>What goes with an assessment and grows with the frame: what later months need of it, and its trace.</summary>
public sealed record MonthState(CarriedMonth Carried, AssessmentTrace Trace);
