using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>Settles provinces written as Shanxi, which is 山西 or, by mistake, 陕西, by what the producer reported before.</summary>
internal static class ProvinceRule
{
    public static IReadOnlyList<Response> Resolve(SurveyFile file, EditingContext context, FindingLog log)
    {
        var table = file.Table;
        if (table.AmbiguousProvinces.Count == 0) return table.Responses;
        var before = new Dictionary<ProducerId, Province>();
        foreach (var response in context.Earlier.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value))
            before[response.Producer] = response.Province;
        var resolved = table.Responses.ToArray();
        foreach (var (index, written) in table.AmbiguousProvinces)
        {
            var response = resolved[index];
            if (before.TryGetValue(response.Producer, out var province)
                && (province == Provinces.Twins.Shanxi || province == Provinces.Twins.Shaanxi))
            {
                resolved[index] = response with { Province = province };
                var name = Provinces.NameOf(province);
                log.Add(
                    RuleId.ProvinceFromHistory, file.At(response.Location, ColumnRole.Province), written, name, written, name);
            }
            else
            {
                log.Add(
                    RuleId.AmbiguousProvince, file.At(response.Location, ColumnRole.Province), written,
                    $"{Provinces.NameOf(Provinces.Twins.Shanxi)} / {Provinces.NameOf(Provinces.Twins.Shaanxi)}");
            }
        }

        return resolved;
    }
}
