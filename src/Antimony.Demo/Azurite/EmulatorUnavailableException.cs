namespace Antimony.Demo.Azurite;

/// <summary>There is no storage emulator and none can be started. The message is one line that says what to do.</summary>
internal sealed class EmulatorUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
