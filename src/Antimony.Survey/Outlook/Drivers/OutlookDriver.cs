namespace Antimony.Survey.Outlook.Drivers;

/// <summary>One driver of the expected change by its code, its effect in percent and why, in both languages.</summary>
/// <remarks>The effects multiply: the product of 1 + effect ÷ 100 over the drivers is 1 + expected change ÷ 100. An unknown
/// driver has effect 0.</remarks>
public sealed record OutlookDriver(string Code, double EffectPct, LocalizedText? Why = null);
