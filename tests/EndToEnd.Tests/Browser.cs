using System.Collections;
using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>A real, headless Chromium.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> StartAsync()
    {
        var chromium = await ChromiumInstallation.EnsureAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium.Executable,
            Args = Arguments,
            Env = EnvironmentWith(chromium.Libraries),
        });
        return new Browser(playwright, browser);
    }

    public Task<IPage> NewPageAsync() => _browser.NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static Dictionary<string, string> EnvironmentWith(string? libraries)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!);
        if (libraries is not null) environment["LD_LIBRARY_PATH"] = libraries;
        return environment;
    }
}
