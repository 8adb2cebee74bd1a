using Antimony.Demo.Data;
using Antimony.Demo.Display;
using Antimony.Demo.Run;
using Azure.Storage.Blobs;

namespace Antimony.Demo.Tests;

public sealed class IngestionTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samples-");
    private readonly BlobContainerClient _container = new(emulator.ConnectionString, $"surveys-{Guid.NewGuid():N}");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_uploaded_once_and_again_only_when_its_content_has_changed()
    {
        await _container.CreateAsync();
        var file = Sample("antimony-ingot-2025-02-synthetic.csv", "month");
        var upload = new SampleUpload(_container);

        var first = await upload.UploadAsync(file, default);
        var second = await upload.UploadAsync(file, default);
        var changed = await upload.UploadAsync(Sample(file.Name, "month,status"), default);

        Assert.Equal((false, true, false), (first.WasThere, second.WasThere, changed.WasThere));
        Assert.Equal(first.At, second.At);
        Assert.Equal("month,status", (await Blob(file.Name).DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Every_file_is_followed_until_it_is_accepted()
    {
        var later = DateTimeOffset.UtcNow.AddMinutes(1);
        var asked = 0;

        var printed = await IngestAsync(path => path.StartsWith("/api/v1/submissions?", StringComparison.Ordinal)
            ? Page(later, ++asked > 1 ? "accepted" : "received")
            : null);

        Assert.Contains("uploaded  a-2025-02.csv", printed, StringComparison.Ordinal);
        Assert.Contains("accepted, 33 rows  a-2025-02.csv", printed, StringComparison.Ordinal);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_refused_file_shows_its_first_findings_and_fails_the_step()
    {
        var later = DateTimeOffset.UtcNow.AddMinutes(1);
        var printed = new StringWriter();

        var failure = await Assert.ThrowsAsync<StepFailedException>(() => IngestAsync(
            path => path.StartsWith("/api/v1/submissions?", StringComparison.Ordinal)
                ? Page(later, "rejected")
                : """{"id":"1","file":"a-2025-02.csv","status":"rejected","rows":0,"errorCount":1,"errors":["""
                    + """{"row":17,"column":"ingot_t","message":"'[abc]' is no number."}]}""",
            printed));

        Assert.Equal("1 of 1 files were not accepted.", failure.Message);
        Assert.Contains("row 17, ingot_t: '[abc]' is no number.", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_of_an_earlier_version_of_the_file_does_not_count()
    {
        var (earlier, later) = (DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        var asked = 0;

        await IngestAsync(path => path.StartsWith("/api/v1/submissions?", StringComparison.Ordinal)
            ? Page(++asked > 1 ? later : earlier, "accepted")
            : null);

        Assert.Equal(2, asked);
    }

    private static string Page(DateTimeOffset received, string status) =>
        $$"""
        {"value":[{"id":"1","file":"a-2025-02.csv","status":"{{status}}","receivedAt":"{{received:O}}",
          "rows":33,"errorCount":0}],"nextLink":null}
        """;

    private async Task<string> IngestAsync(Func<string, string?> app, StringWriter? printed = null)
    {
        await _container.CreateIfNotExistsAsync();
        printed ??= new StringWriter();
        SampleFile[] files = [Sample("a-2025-02.csv", "month")];
        var ingestion = new SampleIngestion(FakeApp.Serving(app), new SampleUpload(_container), TimeProvider.System);
        await FileProgress.ShowAsync(Terminal.Plain(printed), files, progress => ingestion.RunAsync(files, progress, default));
        return printed.ToString();
    }

    private BlobClient Blob(string name) => _container.GetBlobClient($"antimony-ingot/{name}");

    private SampleFile Sample(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return new SampleFile(path);
    }
}
