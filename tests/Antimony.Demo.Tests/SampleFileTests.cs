using Antimony.Demo.Data;
using Antimony.Demo.Settings;

namespace Antimony.Demo.Tests;

public sealed class SampleFileTests
{
    [Fact]
    public void The_build_brings_eight_months_and_the_published_aggregates()
    {
        var files = SampleFile.In(LocalFolders.Samples);

        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => (Month?)new Month(2024, 10).AddMonths(i)).Append(null),
            files.Select(file => file.Month));
    }

    [Fact]
    public void Samples_of_responses_say_in_their_name_that_they_are_synthetic() =>
        Assert.All(
            SampleFile.In(LocalFolders.Samples),
            file => Assert.Equal(file.Month is not null, SampleFile.IsSynthetic(file.Name)));

    [Fact]
    public void A_folder_without_files_fails_the_step() =>
        Assert.Throws<StepFailedException>(() => SampleFile.In(Path.Combine(LocalFolders.Samples, "none")));
}
