using Functions.Local.Listeners;
using Functions.Local.Tests.Http;

namespace Functions.Local.Tests.Hosting;

public sealed class DeclarationTests
{
    [Theory]
    [InlineData(typeof(Misdeclared.WithoutTrigger), "'Lonely' has 0 triggers")]
    [InlineData(typeof(Misdeclared.Twins), "Several functions are named 'Twin'")]
    [InlineData(typeof(Misdeclared.Unbindable), "cannot give System.DateTime to 'day'")]
    [InlineData(typeof(Misdeclared.TextBlob), "cannot give System.String to 'blob'")]
    [InlineData(typeof(WebFunctions), "needs ConfigureFunctionsWebApplication()")]
    public void A_function_that_cannot_run_stops_the_build(Type functions, string message)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => RunningApp.Builder([functions]).Build());

        Assert.Contains(message, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("surveys/{survey}/{file}", "antimony/a.csv", "antimony|a.csv")]
    [InlineData("surveys/{survey}/{file}", "x/y/z.csv", "x/y|z.csv")]
    [InlineData("surveys/in/{file}", "in/x/y", "x/y")]
    [InlineData("surveys/{name}.{ext}", "a.b.csv", "a.b|csv")]
    [InlineData("surveys/{survey}/{file}", "a.csv", null)]
    [InlineData("surveys/in/{file}", "In/a.csv", null)]
    [InlineData("surveys/a.csv", "a.csv", "")]
    [InlineData("surveys/a.csv", "abcsv", null)]
    public void A_blob_s_name_is_taken_apart_as_the_real_host_does(string path, string blob, string? parts) =>
        Assert.Equal(parts, new BlobPattern(path).Match(blob) is { } match ? string.Join('|', match.Values) : null);

    [Theory]
    [InlineData("surveys")]
    [InlineData("surveys/")]
    [InlineData("{container}/a.csv")]
    public void A_blob_path_needs_a_fixed_container_and_a_name(string path) =>
        Assert.Throws<ArgumentException>(() => new BlobPattern(path));
}
