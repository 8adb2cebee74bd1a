namespace Antimony.Survey.Outlook.Distributions;

/// <summary>Changes of production in logs, in which outlooks are computed.</summary>
internal static class LogChange
{
    /// <summary>A log change as percent.</summary>
    public static double ToPercent(double logChange) => 100 * (Math.Exp(logChange) - 1);

    /// <summary>A change in percent as a log change; from −100 % down it is −∞.</summary>
    public static double OfPercent(double percent) => Math.Log(Math.Max(0, 1 + (percent / 100)));
}
