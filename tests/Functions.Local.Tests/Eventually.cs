using System.Diagnostics;

namespace Functions.Local.Tests;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns once <paramref name="condition"/> holds, trying <paramref name="meanwhile"/> again and again.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, Action? meanwhile = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < Patience, "It did not happen in time.");
            meanwhile?.Invoke();
            await Task.Delay(20);
        }
    }

    /// <inheritdoc cref="IsTrueAsync(Func{Task{bool}}, Action?)"/>
    public static Task IsTrueAsync(Func<bool> condition, Action? meanwhile = null) =>
        IsTrueAsync(() => Task.FromResult(condition()), meanwhile);
}
