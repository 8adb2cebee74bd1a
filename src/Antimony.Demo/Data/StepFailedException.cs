namespace Antimony.Demo.Data;

/// <summary>A step of the demo did not do its job. The message says which and why.</summary>
internal sealed class StepFailedException(string message) : Exception(message);
