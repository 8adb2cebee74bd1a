using System.Text;
using Infra.Tests.Compiler;
using Infra.Tests.Scripts;

namespace Infra.Tests;

public sealed class ForwarderTests : IDisposable
{
    private const string Event = """{"subject":"/blobServices/default/containers/surveys/blobs/antimony-ingot/2025-02.csv"}""";

    private readonly string folder = Directory.CreateTempSubdirectory("antimony-forwarder-").FullName;
    private readonly FakeCommands commands;

    public ForwarderTests()
    {
        commands = new FakeCommands(folder);
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException(
                "forward-events.sh is a bash script; run these tests on Linux, macOS or in WSL.");
        }

        commands.Add("az", """
            case "$*" in
              'storage message get'*) if [[ -s "$FOLDER/queue" ]]; then cat "$FOLDER/queue"; : >"$FOLDER/queue"; fi ;;
              'rest '*) last=${@: -1}; cat "${last#@}"; exit "${WEBHOOK_EXIT:-0}" ;;
            esac
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_event_goes_to_the_webhook_as_event_grid_would_send_it_and_then_leaves_the_queue()
    {
        var run = await Forward("0");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains($"[{Event}]", run.Output, StringComparison.Ordinal);
        Assert.Contains("Forwarded 1 events.", run.Output, StringComparison.Ordinal);
        var post = Call("az rest --method post");
        Assert.Contains("functionName=Host.Functions.IngestSurvey", commands.Calls[post], StringComparison.Ordinal);
        Assert.Contains("aeg-event-type=Notification", commands.Calls[post], StringComparison.Ordinal);
        Assert.True(Call("az storage message delete") > post);
        Assert.Contains(
            "--id message-1 --pop-receipt receipt-1",
            commands.Calls[Call("az storage message delete")],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_the_app_did_not_take_stays_in_the_queue()
    {
        var run = await Forward("1");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(-1, Call("az storage message delete"));
    }

    private Task<ToolRun> Forward(string webhookExit)
    {
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Event));
        File.WriteAllText(Path.Combine(folder, "queue"), $"message-1\nreceipt-1\n{content}\n");
        var script = Path.Combine(RepositoryFolder.Infra, "forward-events.sh");
        return ToolRun.Of("bash", [script], folder, new Dictionary<string, string>(commands.Variables)
        {
            ["FOLDER"] = folder,
            ["WEBHOOK_EXIT"] = webhookExit,
            ["AZURE_CLIENT_ID"] = "client",
            ["ACCOUNT"] = "account",
            ["QUEUE"] = "survey-events",
            ["WEBHOOK"] = "https://app/runtime/webhooks/blobs",
            ["WEBHOOK_KEY"] = "key",
        });
    }

    private int Call(string start) =>
        commands.Calls.ToList().FindIndex(call => call.StartsWith(start, StringComparison.Ordinal));
}
