using Antimony.Survey.Definition;

namespace Antimony.Samples;

/// <summary>The survey's own factors from gross weight to ingot equivalent.</summary>
internal static class Conversion
{
    /// <summary>The survey that the samples answer.</summary>
    public static SurveyDefinition Survey { get; } = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    /// <summary>Crude antimony, t of ingot a tonne.</summary>
    public static double Crude { get; } = Survey.FactorOf("crude");

    /// <summary>Antimony cathode, t of ingot a tonne.</summary>
    public static double Cathode { get; } = Survey.FactorOf("cathode");
}
