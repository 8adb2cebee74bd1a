namespace Tests.Shared;

/// <summary>The storage emulator as npm installs it.</summary>
internal static class EmulatorInstallation
{
    /// <summary>Installs the emulator where it is missing; returns the script to start with node.</summary>
    public static async Task<string> EnsureAsync() => Path.Combine(
        await NpmInstallation.EnsureAsync(Path.Combine("src", "Antimony.Demo", "emulator"), "emulator"),
        "node_modules", "azurite", "dist", "src", "azurite.js");
}
