using Infra.Tests.Compiler;

namespace Infra.Tests.Scripts;

/// <summary>deploy.sh in a copy of the repository's layout, with an Azure that exists only as answers.</summary>
internal sealed class DeployScript : IDisposable
{
    private const string Azure = """
        case "$*" in
          $FAIL_AT) echo "refused: $*" >&2; exit 3 ;;
          *list-flexconsumption-locations*) printf 'West Europe\nSweden Central\n' ;;
          'group exists'*) echo "${GROUP_EXISTS:-true}" ;;
          'deployment group show'*functionAppName*) echo func-antimony-dev-abc123 ;;
          'deployment group show'*apiUrl*) echo https://func-antimony-dev-abc123.azurewebsites.net/api ;;
          'deployment group show'*eventGridParameters*) echo '{}' ;;
          'provider show'*EventGrid*) echo NotRegistered ;;
          'provider show'*) echo Registered ;;
          'functionapp function list'*) printf 'func/IngestSurvey\nfunc/PublishOutlook\n' ;;
          'functionapp keys list'*systemKeys*) echo true ;;
          'functionapp keys list'*) echo secret-key ;;
        esac
        """;

    private const string Http = """
        [[ "$*" != $FAIL_AT ]] || exit 22
        while (($#)); do
          [[ $1 != --config ]] || grep -q secret-key || exit 23
          [[ $1 != --dump-header ]] || printf 'HTTP/2 202\r\nlocation: /api/v1/submissions/0001\r\n\r\n' >"$2"
          [[ $1 != --output || $2 == /dev/null ]] ||
            echo "{\"id\":\"0001\",\"status\":\"${STATUS:-accepted}\",\"errors\":[{\"status\":\"x\"}]}" >"$2"
          shift
        done
        """;

    private readonly WorkingCopy copy = new();
    private readonly FakeCommands commands;

    public DeployScript()
    {
        commands = new FakeCommands(copy.Root);
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("deploy.sh is a bash script; run these tests on Linux, macOS or in WSL.");
        commands.Add("az", Azure);
        commands.Add("curl", Http);
        commands.Add("dotnet", "[[ \"$*\" != $FAIL_AT ]] || exit 1\nmkdir -p \"${@: -2:1}\"");
        commands.Add("zip", "[[ \"$*\" != $FAIL_AT ]] || exit 1");
        var samples = Path.Combine(copy.Root, "src", "Antimony.Samples", "files");
        Directory.CreateDirectory(samples);
        File.WriteAllText(Path.Combine(samples, "antimony-ingot-2025-02-synthetic.csv"), "month\n");
    }

    public IReadOnlyList<string> Calls => commands.Calls;

    /// <summary>Runs the script. Variables steer the answers: FAIL_AT (a call's pattern), GROUP_EXISTS, STATUS.</summary>
    public Task<ToolRun> Run(string options, params (string Name, string Value)[] answers)
    {
        var variables = new Dictionary<string, string>(commands.Variables) { ["FAIL_AT"] = "none" };
        foreach (var (name, value) in answers)
            variables[name] = value;
        string[] arguments =
            [Path.Combine(copy.Infra, "deploy.sh"), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return ToolRun.Of("bash", arguments, copy.Root, variables);
    }

    public void Dispose() => copy.Dispose();
}
