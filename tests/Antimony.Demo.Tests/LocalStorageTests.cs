using Antimony.Demo.Azurite;
using Antimony.Demo.Settings;

namespace Antimony.Demo.Tests;

public sealed class LocalStorageTests(EmulatorFixture running) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Whoever_names_no_folder_shares_the_emulator_that_answers()
    {
        var storage = await LocalStorage.PrepareAsync(dataFolder: null, running.Ports);

        Assert.True(storage.AlreadyRuns);
        Assert.Equal(running.Ports, storage.Ports);
    }

    [Fact]
    public async Task Whoever_names_a_folder_gets_an_emulator_of_its_own()
    {
        var storage = await LocalStorage.PrepareAsync("elsewhere", running.Ports);

        Assert.Equal("elsewhere", storage.DataFolder);
        int[] own = [storage.Ports.Blob, storage.Ports.Queue, storage.Ports.Table];
        Assert.Empty(own.Intersect([running.Ports.Blob, running.Ports.Queue, running.Ports.Table]));
    }

    [Fact]
    public async Task Where_nothing_answers_the_data_lie_in_the_usual_folder()
    {
        var storage = await LocalStorage.PrepareAsync(dataFolder: null, FreePorts.Three());

        Assert.Equal(LocalFolders.EmulatorData, storage.DataFolder);
    }
}
