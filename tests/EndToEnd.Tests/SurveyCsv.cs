using System.Globalization;
using System.Text;

namespace EndToEnd.Tests;

/// <summary>Writes response files for invented producers.</summary>
internal static class SurveyCsv
{
    public const string Header =
        "month,producer_id,producer,group,province,capacity_t,capacity_basis,status,"
        + "ingot_t,crude_t,cathode_t,expectation,planned_t,reasons,note";

    public static string[] Lines(string month, int producers, double ingot = 100) =>
        [Header, .. Enumerable.Range(1, producers).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{month},T{i:D5},Test producer {i},Test group {i},CN-HN,2400,year,normal,{ingot},,,flat,,,synthetic"))];

    public static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    public static byte[] Of(string month, int producers, double ingot = 100) => Bytes(Lines(month, producers, ingot));
}
