namespace House.Tests;

/// <summary>Fails with everything that was found, one thing a line.</summary>
internal static class Findings
{
    public static void None(string what, IEnumerable<string> found)
    {
        var lines = found.ToList();
        if (lines.Count > 0)
        {
            Assert.Fail($"{lines.Count} {what}:\n{string.Join('\n', lines)}");
        }
    }
}
