using Antimony.Survey.Definition;

namespace Antimony.Samples.Tests;

/// <summary>The generated responses, and what a statistician would compute of them.</summary>
public static class Sample
{
    private static readonly SurveyDefinition Survey = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;

    public static IReadOnlyDictionary<Month, IReadOnlyList<Response>> Responses { get; } = SampleSurvey.Generate();

    public static IEnumerable<Response> All => Responses.Values.SelectMany(month => month);

    public static IEnumerable<(Response Before, Response Now)> Pairs =>
        Responses.Where(month => month.Key > SampleSurvey.First)
            .SelectMany(month => Responses[month.Key.Previous].Zip(month.Value));

    public static double Equivalent(Response response) => Survey.IngotEquivalent(response.Output)!.Value.Value;

    public static double National(Month month) => Responses[month].Sum(Equivalent) / Survey.Coverage;

    public static double MomPct(Month month) => 100 * ((National(month) / National(month.Previous)) - 1);

    public static int Count(Month month, OperatingStatus status) => Responses[month].Count(r => r.Status == status);
}
