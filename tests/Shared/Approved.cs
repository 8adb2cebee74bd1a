using System.Text;

namespace Tests.Shared;

/// <summary>Files of the repository that hold what code computes. <c>APPROVE=1 dotnet test</c> writes them again.</summary>
internal static class Approved
{
    /// <summary>Holds a text file, given from the repository's root, to what it should be. All but the ends of lines is compared,
    /// or what <paramref name="compared"/> makes of either.</summary>
    public static void Equal(string path, string actual, Func<string, string>? compared = null) => Equal(
        path,
        Encoding.UTF8.GetBytes(actual),
        bytes => (compared ?? (text => text.ReplaceLineEndings("\n")))(Encoding.UTF8.GetString(bytes)));

    /// <summary>Holds any file to what it should be, both as the text that <paramref name="compared"/> makes of them.</summary>
    public static void Equal(string path, byte[] actual, Func<byte[], string> compared)
    {
        var file = Repository.Full(path);
        var (kept, now) = (File.Exists(file) ? compared(File.ReadAllBytes(file)) : null, compared(actual));
        if (IsApproving() && kept != now) File.WriteAllBytes(file, actual);
        else Assert.True(kept == now, $"{path} {Difference(kept, now)}. If that is meant: APPROVE=1 dotnet test");
    }

    // In CI nobody would read what was written.
    private static bool IsApproving()
    {
        var isAsked = Environment.GetEnvironmentVariable("APPROVE") == "1";
        Assert.False(isAsked && Environment.GetEnvironmentVariable("CI") == "true", "APPROVE rewrites files, and CI must not.");
        return isAsked;
    }

    private static string Difference(string? kept, string now) => kept is null
        ? "is missing"
        : kept.Split('\n').Zip(now.Split('\n')).Where(line => line.First != line.Second)
            .Select(line => $"differs: '{line.First.Trim()}' would be '{line.Second.Trim()}'")
            .FirstOrDefault("differs in its length");
}
