using System.Text.Json;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Scoring;

namespace Antimony.Survey.Tests.Outlook;

public class MonthlyOutlookTests
{
    private static readonly MonthlyOutlook Outlook = OutlookModel.Forecast(ExternalFacts.Survey, ExternalFacts.Months);

    private static readonly JsonElement Json = JsonSerializer.SerializeToElement(Outlook, JsonSerializerOptions.Web);

    [Fact]
    public void An_outlook_is_written_by_the_contracts_names()
    {
        string[] names =
        [
            "survey", "month", "forMonth", "vintage", "publishedAt", "direction", "flatBandPct", "probabilities",
            "expectedMomPct", "interval80", "wording", "drivers", "expectations", "record",
        ];

        Assert.Equal(names, Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["increase", "flat", "decrease"], Json.GetProperty("probabilities").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["lowerPct", "upperPct"], Json.GetProperty("interval80").EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["calendar", "reversion", "expectations", "plans", "census"],
            Json.GetProperty("drivers").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
        Assert.Equal("decrease", Json.GetProperty("direction").GetString());
    }

    [Fact]
    public void A_stored_outlook_is_scored_as_it_was_published()
    {
        var stored = Json.Deserialize<MonthlyOutlook>(JsonSerializerOptions.Web)!;

        Assert.Equal(Outlook.AsPublished(), stored.AsPublished());
    }

    [Fact]
    public void A_record_survives_being_stored()
    {
        var outlooks = RollingOrigin.Run(ExternalFacts.Survey, ExternalFacts.Months);
        var (summary, calibration) = (OutlookScoring.Summarise(outlooks), CalibrationBin.TableOf(outlooks));

        Assert.Equal(summary, Stored(summary));
        Assert.Equal(outlooks, Stored(outlooks));
        Assert.Equal(calibration, Stored(calibration));
    }

    private static T Stored<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;
}
