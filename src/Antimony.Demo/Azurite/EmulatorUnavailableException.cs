namespace Antimony.Demo.Azurite;

/// <summary>There is no storage emulator and none can be started. The message is one line that says what to do.</summary>
public sealed class EmulatorUnavailableException : Exception
{
    /// <summary>With that line.</summary>
    public EmulatorUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With that line and the cause.</summary>
    public EmulatorUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a line.</summary>
    public EmulatorUnavailableException()
    {
    }
}
