using Antimony.Demo.Data;
using Antimony.Survey.Definition;

namespace Antimony.Demo.Tests;

public sealed class ExternalHistoryTests : IDisposable
{
    private static readonly SurveyDefinition Survey = SurveyDefinition.Find(SurveyId.AntimonyIngot)!;
    private static readonly Month Now = new(2025, 6);

    private readonly string _folder = Directory.CreateTempSubdirectory("published-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Months_are_read_oldest_first_whatever_their_order_in_the_file()
    {
        Write("month,mom_pct\n2025-02,-7.84\n2025-01,\n");

        Assert.Equal(
            [
                (new Month(2025, 1), (double?)null, FigureSource.ExternalAggregate),
                (new Month(2025, 2), -7.84, FigureSource.ExternalAggregate),
            ],
            ExternalHistory.Read(_folder, Survey, Now)
                .Select(month => (month.Observation.Month, month.Observation.MomPct, month.Source)));
    }

    [Fact]
    public void A_file_that_a_rule_refuses_fails_the_step()
    {
        Write("month,mom_pct\n2025-07,1\n");

        var failure = Assert.Throws<StepFailedException>(() => ExternalHistory.Read(_folder, Survey, Now));

        Assert.StartsWith("published-aggregates.csv was not accepted: row 2: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_the_file_fails_the_step() =>
        Assert.Throws<StepFailedException>(() => ExternalHistory.Read(_folder, Survey, Now));

    private void Write(string content) => File.WriteAllText(Path.Combine(_folder, ExternalHistory.File), content);
}
