using Antimony.Demo.Settings;

namespace Antimony.Demo.Azurite;

/// <summary>The emulator that the app will use: one that answers already, or one to be started.</summary>
/// <param name="Ports">Where it listens or will listen.</param>
/// <param name="DataFolder">Where its data lie; <see langword="null"/> for one that somebody else started.</param>
internal sealed record LocalStorage(EmulatorPorts Ports, string? DataFolder)
{
    /// <summary>Whether somebody else started it.</summary>
    public bool AlreadyRuns => DataFolder is null;

    /// <summary>Azurite as this build brings it.</summary>
    public static EmulatorInstallation Installation { get; } = new(LocalFolders.EmulatorManifests, LocalFolders.Emulator);

    /// <summary>Finds an emulator at the default ports; else, and always where a folder is named, makes sure that one can be
    /// started and chooses its ports.</summary>
    /// <param name="dataFolder">Where its data shall lie; <see langword="null"/> where any emulator will do.</param>
    /// <param name="usual">The ports to look at and to prefer; Azurite's own unless given.</param>
    /// <param name="cancellation">Cancels the preparation.</param>
    /// <exception cref="EmulatorUnavailableException">Node.js or npm is missing, too old or fails.</exception>
    public static async Task<LocalStorage> PrepareAsync(
        string? dataFolder, EmulatorPorts? usual = null, CancellationToken cancellation = default)
    {
        usual ??= EmulatorPorts.Default;
        if (dataFolder is null && await EmulatorProbe.AnswersAsync(usual, cancellation)) return new(usual, DataFolder: null);
        await NodeRuntime.OnPath.RequireAsync(cancellation);
        await Installation.EnsureAsync(NodeRuntime.OnPath, Console.Error.WriteLine, cancellation);
        return new(EmulatorPorts.FreeOr(usual), dataFolder ?? LocalFolders.EmulatorData);
    }
}
