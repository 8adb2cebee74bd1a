using System.Text.Json;
using Antimony.Survey.Definition;
using Antimony.Survey.Outlook;
using Antimony.Survey.Outlook.Observations;
using AntimonyFunctions.Http;
using AntimonyFunctions.Resources;

namespace AntimonyFunctions.Tests;

public class OutlookDocumentTests
{
    [Fact]
    public void An_outlook_is_served_by_the_contracts_names()
    {
        var outlook = OutlookModel.Forecast(
            SurveyDefinition.Find(SurveyId.AntimonyIngot)!, [new MonthObservation { Month = Month.Parse("2025-02") }]);

        var json = JsonSerializer.SerializeToElement(OutlookDocument.Of(outlook), ServedJson.Options);

        string[] names =
        [
            "survey", "month", "forMonth", "vintage", "publishedAt", "direction", "flatBandPct", "probabilities",
            "expectedMomPct", "interval80", "wording", "drivers", "expectations", "record", "assessment",
        ];
        Assert.Equal(names, json.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Whatever_an_outlook_has_is_served()
    {
        var served = typeof(OutlookDocument).GetProperties().Select(property => property.Name).ToList();

        Assert.All(typeof(MonthlyOutlook).GetProperties(), property => Assert.Contains(property.Name, served));
    }
}
