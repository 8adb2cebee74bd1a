using Antimony.Demo.Azurite;

namespace Antimony.Demo.Tests;

/// <summary>A storage emulator of the test class's own, in a folder that goes with it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("azurite-").FullName;
    private EmulatorProcess? _emulator;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await LocalStorage.Installation.EnsureAsync(NodeRuntime.OnPath, _ => { });
        var ports = FreePorts.Three();
        _emulator = await EmulatorProcess.StartAsync(NodeRuntime.OnPath, LocalStorage.Installation, ports, _data);
        ConnectionString = ports.ConnectionString;
    }

    public async Task DisposeAsync()
    {
        if (_emulator is not null) await _emulator.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
