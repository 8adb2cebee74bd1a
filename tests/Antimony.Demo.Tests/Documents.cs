using System.Text.Json;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook;

namespace Antimony.Demo.Tests;

/// <summary>Documents as the app serves them, with the figures published for February 2025.</summary>
internal static class Documents
{
    public const string February = """
        {"survey":"antimony-ingot","month":"2025-02","vintage":1,"state":"published",
         "production":{"national":5463.0973,"surveyed":5408.47,"reported":5408.47,"imputed":0,"unsurveyed":54.63,
           "byProduct":{"ingot":4800.5,"crude":null,"cathode":200},"dailyAverage":195.1,"yearToDate":11390.9},
         "change":{"momPct":-7.84,"dailyMomPct":2.0342857,"calendarAdjustedMomPct":null,"yoyPct":null,"ytdPct":null},
         "census":{"producers":33,"halted":{"count":18,"change":5},"reduced":{"count":12,"change":-5},
           "normal":{"count":3,"change":0},"transitions":{}},
         "capacity":{"annual":135840,"coveragePct":99.0,"utilisationPct":47.8},
         "response":{"expected":33,"responded":33,"ratePct":100,"capacityWeightedRatePct":100,"imputedSharePct":0},
         "diffusion":{"index":27.27,"outputWeighted":50,"change":-7.6},
         "provinces":[],"reasons":[],"flags":[]}
        """;

    public const string October = """
        {"survey":"antimony-ingot","month":"2024-10","state":"provisional",
         "production":{"national":5500,"byProduct":{}},
         "change":{},
         "census":{"producers":33,"halted":{"count":15},"reduced":{"count":14},"normal":{"count":4},"transitions":{}},
         "capacity":{"coveragePct":99.0},"response":{"expected":33,"responded":33},"diffusion":{}}
        """;

    public const string Outlook = """
        {"survey":"antimony-ingot","month":"2025-02","forMonth":"2025-03","vintage":1,"publishedAt":"2025-02-27T08:00:00Z",
         "direction":"increase","flatBandPct":2.0,
         "probabilities":{"increase":0.86,"flat":0.09,"decrease":0.05},
         "expectedMomPct":9.1,"interval80":{"lowerPct":-1.2,"upperPct":18.0},
         "wording":{"en":"Output will very likely rise [86 %].","zh":"产量很可能上升。"},
         "drivers":[{"code":"calendar","effectPct":6.3,"why":{"en":"March has three days more.","zh":"三月多三天。"}},
           {"code":"census","effectPct":-0.4}],
         "expectations":{"increase":20,"flat":9,"decrease":4,"balance":48.5,"capacityWeightedBalance":51.0},
         "record":{"months":11,"hitRatePct":64,"rps":0.17,"skillVsUniform":0.2,"skillVsPersistence":0.3,"skillVsPublished":0.1}}
        """;

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;

    public static Assessment Assessment(string json) => Read<Assessment>(json);

    public static MonthlyOutlook MonthlyOutlook(string json) => Read<MonthlyOutlook>(json);
}
