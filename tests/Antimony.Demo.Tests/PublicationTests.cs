using Antimony.Demo.Data;
using Antimony.Demo.Run;

namespace Antimony.Demo.Tests;

public sealed class PublicationTests
{
    [Fact]
    public async Task The_timer_function_runs_once_and_the_newest_months_outlook_is_waited_for()
    {
        var (runs, asked) = (0, 0);
        var publication = new SamplePublication(
            FakeApp.Serving(path => path switch
            {
                "POST /admin/functions/PublishOutlook" => $"{{\"run\":{++runs}}}",
                "/api/v1/outlooks/latest" => ++asked switch
                {
                    1 => null,
                    2 => Documents.Outlook.Replace("\"month\":\"2025-02\"", "\"month\":\"2025-01\"", StringComparison.Ordinal),
                    _ => Documents.Outlook,
                },
                _ => null,
            }),
            TimeProvider.System);

        var outlook = await publication.PublishAsync(new Month(2025, 2), default);

        Assert.Equal((new Month(2025, 2), 1, 3), (outlook.Month, runs, asked));
    }

    [Fact]
    public async Task A_host_without_the_function_fails_the_step_naming_the_address()
    {
        var publication = new SamplePublication(FakeApp.Serving(_ => null), TimeProvider.System);

        var failure = await Assert.ThrowsAsync<StepFailedException>(() => publication.PublishAsync(new Month(2025, 2), default));

        Assert.Equal("http://localhost:7071/admin/functions/PublishOutlook answered 404 Not Found", failure.Message);
    }

    [Fact]
    public async Task Months_without_an_assessment_are_left_out()
    {
        var publication = new SamplePublication(
            FakeApp.Serving(path => path == "/api/v1/assessments/2025-02" ? Documents.February : null), TimeProvider.System);

        var assessments = await publication.AssessmentsAsync(new Month(2025, 1), new Month(2025, 3), default);

        Assert.Equal(new Month(2025, 2), Assert.Single(assessments).Month);
    }
}
