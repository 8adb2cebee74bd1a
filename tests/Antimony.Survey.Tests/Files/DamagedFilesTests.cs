using System.Text;
using Antimony.Survey.Feedback;
using CsCheck;

namespace Antimony.Survey.Tests.Files;

public class DamagedFilesTests
{
    // Far above the 2 s that a case may take, so that only a hang fails where many tests share few processors.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        SurveyText.Header + "\n" + string.Concat(Enumerable.Range(1, 33).Select(
            i => $"2025-02,P{i:D2},\"Plant, {i}\",,湖南,3600,year,normal,{100 + i}.5,,,flat,150,maintenance,注\n")));

    private static readonly byte[] Workbook = new TestWorkbook().Sheet(
        "2025-02",
        [
            [.. SurveyText.Header.Split(',')],
            .. Enumerable.Range(1, 33).Select(i => new object?[]
            {
                new DateOnly(2025, 2, 1), $"P{i:D2}", $"Plant {i}", null, "湖南", 3600, "year", "normal", 100.5 + i, null, null,
                "flat", 150,
            }),
        ],
        ["D2:D5"]).Bytes();

    private static readonly string[] Words =
    [
        "month", "月度", ",", ",", ",", "\n", "\n", ";", "\t", "\r", "\"", "2025-02", "producer_id", "status", "ingot_t",
        "province", "capacity_t", "合计", "小计", "1,5", "1,234", "normal", "约", "-", " ", "停产", "Shanxi", "湖南", "2025.1",
        "1-2月", "mom_pct", "halted", "P1", "注", "单位：", "千克", "Unit: ", "(kg)", "省份", "产能",
    ];

    private static readonly Gen<byte[]> Noise = Gen.OneOf(
        Gen.Byte.Array[0, 600],
        Gen.Int[0, 65_536].SelectMany(length => Gen.Int.Select(seed => Bytes(seed, length))),
        Gen.Int[0, Words.Length - 1].Array[0, 80]
            .Select(places => Encoding.UTF8.GetBytes(string.Concat(places.Select(i => Words[i])))));

    [Fact]
    public void Any_bytes_named_csv_end_as_rows_or_findings() =>
        Noise.Sample(bytes => EndsWell(bytes, "any.csv"), iter: PropertyRuns.Cases);

    [Fact]
    public void Any_bytes_named_xlsx_end_as_rows_or_findings() =>
        Noise.Select(bytes => (byte[])[.. "PK\u0003\u0004"u8, .. bytes])
            .Sample(bytes => EndsWell(bytes, "any.xlsx"), iter: PropertyRuns.Cases);

    [Fact]
    public void A_csv_file_with_bytes_flipped_cut_or_doubled_ends_as_rows_or_findings() =>
        Damage(Csv).Sample(bytes => EndsWell(bytes, "damaged.csv"), iter: PropertyRuns.Cases);

    [Fact]
    public void A_workbook_with_bytes_flipped_cut_or_doubled_ends_as_rows_or_findings() =>
        Damage(Workbook).Sample(bytes => EndsWell(bytes, "damaged.xlsx"), iter: PropertyRuns.Cases);

    [Fact]
    public void A_workbook_with_damage_inside_its_parts_ends_as_rows_or_findings() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 3])
            .Select((part, place, value, kind) => PartDamage.Apply(Workbook, part, place, value, kind))
            .Sample(bytes => EndsWell(bytes, "damaged.xlsx"), iter: PropertyRuns.Cases);

    private static Gen<byte[]> Damage(byte[] whole) => Gen.OneOf(
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).Array[1, 8].Select(flips =>
        {
            var damaged = whole.ToArray();
            foreach (var (place, bits) in flips) damaged[place] ^= bits;
            return damaged;
        }),
        Gen.Int[0, whole.Length].Select(length => whole[..length]),
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, whole.Length])
            .Select((a, b) => (byte[])[.. whole[..a], .. whole[Math.Min(a, b)..]]),
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, whole.Length])
            .Select((a, b) => (byte[])[.. whole[..Math.Min(a, b)], .. whole[Math.Max(a, b)..]]));

    private static void EndsWell(byte[] bytes, string fileName)
    {
        var reading = Task.Factory.StartNew(
            () =>
            {
                var edited = SurveyText.Edit(bytes, fileName);
                AnnotatedFile.Write(new MemoryStream(bytes), fileName, edited.Findings.Errors, Stream.Null);
                return edited;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.True(reading.Wait(Hang), $"{bytes.Length} bytes are not read after {Hang}.");
        var edited = reading.Result;
        Assert.True(edited.Accepted ? edited.Rows > 0 : edited.Findings.ErrorCount > 0, "Neither rows nor findings.");
    }

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
