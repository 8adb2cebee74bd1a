namespace Infra.Tests.Scripts;

/// <summary>A folder of programs that only write down how they were called, to stand first on a script's PATH.</summary>
internal sealed class FakeCommands
{
    private readonly string bin;
    private readonly string log;

    public FakeCommands(string folder)
    {
        bin = Path.Combine(folder, "bin");
        log = Path.Combine(folder, "calls.log");
        Directory.CreateDirectory(bin);
        File.WriteAllText(log, "");
    }

    /// <summary>Each call as the program and its arguments on one line.</summary>
    public IReadOnlyList<string> Calls => File.ReadAllLines(log);

    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["PATH"] = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}",
        ["CALLS"] = log,
        ["POLL_SECONDS"] = "0",
        ["POLL_ATTEMPTS"] = "2",
    };

    /// <summary>Adds a program. Its body sees the arguments as <c>$*</c>, all on one line.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Add(string program, string body)
    {
        var file = Path.Combine(bin, program);
        File.WriteAllText(file, $"#!/usr/bin/env bash\necho \"{program} ${{*//$'\\n'/ }}\" >>\"$CALLS\"\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
