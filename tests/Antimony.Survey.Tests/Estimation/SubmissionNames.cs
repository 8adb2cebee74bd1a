using System.Text;

namespace Antimony.Survey.Tests.Estimation;

/// <summary>Submissions by a short name: their ids hold it, and sort as the names do.</summary>
internal static class SubmissionNames
{
    private const string Time = "20250101T000000Z-";

    public static SubmissionId Named(string name) =>
        SubmissionId.Parse(Time + Convert.ToHexStringLower(Encoding.ASCII.GetBytes(name.PadRight(8, '\0'))));

    public static string NameOf(SubmissionId id) =>
        Encoding.ASCII.GetString(Convert.FromHexString(id.ToString()[Time.Length..])).TrimEnd('\0');
}
