using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Hosting;

/// <summary>Text of an attribute in which <c>%Name%</c> stands for a setting.</summary>
internal static partial class SettingExpression
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static string Resolve(string text, IConfiguration settings, string function) =>
        Setting().Replace(text, match => settings[match.Groups["name"].Value]
            ?? throw new InvalidOperationException($"Function '{function}' needs the setting '{match.Groups["name"].Value}' for '{text}'; it is missing."));

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Setting();
}
