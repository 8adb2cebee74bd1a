using Tests.Shared;

namespace Functions.Local.Tests;

/// <summary>One storage emulator for all the classes that need one; each uses containers of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedEmulator : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "storage emulator";
}
