using Antimony.Survey.Definition;

namespace Antimony.Survey.Editing;

/// <summary>What editing needs to know beyond the file.</summary>
/// <param name="Definition">The survey, with the limits of its rules.</param>
/// <param name="CurrentMonth">The month that it is now, UTC; later months are in the future.</param>
/// <param name="Earlier">For each month of the file, the responses in force for the month before it; may be absent.</param>
public sealed record EditingContext(
    SurveyDefinition Definition,
    Month CurrentMonth,
    IReadOnlyDictionary<Month, IReadOnlyList<Response>> Earlier);
