using Microsoft.Playwright;

namespace EndToEnd.Tests;

[Collection(PublishedSurveyDefinition.Name)]
public sealed class DocumentationPageTests(PublishedSurvey survey)
{
    [Fact]
    public async Task A_reader_tries_the_API_on_the_page()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add(message.Text);
        };

        await page.GotoAsync(new Uri(survey.Http.BaseAddress!, "/api/docs").ToString());
        var operation = page.Locator("#operations-Results-getAssessment");
        await operation.Locator("button.opblock-summary-control").ClickAsync();
        await operation.GetByPlaceholder("month").FillAsync("2025-02");
        await operation.Locator("button.execute").ClickAsync();

        var answer = operation.Locator(".live-responses-table .highlight-code").First;
        await Assertions.Expect(answer).ToContainTextAsync("\"momPct\": -7.84");
        Assert.Empty(faults);
    }
}
