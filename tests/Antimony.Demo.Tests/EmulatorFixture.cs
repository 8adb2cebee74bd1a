using Antimony.Demo.Azurite;

namespace Antimony.Demo.Tests;

/// <summary>A storage emulator of the test class's own, in a folder that goes with it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("azurite-").FullName;
    private EmulatorProcess? _emulator;

    public string ConnectionString { get; private set; } = "";

    internal EmulatorPorts Ports { get; private set; } = EmulatorPorts.Default;

    public async Task InitializeAsync()
    {
        await LocalStorage.Installation.EnsureAsync(NodeRuntime.OnPath, _ => { });
        Ports = FreePorts.Three();
        _emulator = await EmulatorProcess.StartAsync(NodeRuntime.OnPath, LocalStorage.Installation, Ports, _data);
        ConnectionString = Ports.ConnectionString;
    }

    public async Task DisposeAsync()
    {
        if (_emulator is not null) await _emulator.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
