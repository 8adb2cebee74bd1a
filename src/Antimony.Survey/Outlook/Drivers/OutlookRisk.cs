namespace Antimony.Survey.Outlook.Drivers;

/// <summary>The sentence on what would change an outlook: what could fail in the driver that carries most of it.</summary>
internal static class OutlookRisk
{
    /// <summary>Effects smaller than this, in percent, carry nothing.</summary>
    private const double Notable = 0.5;

    public static LocalizedText Of(IReadOnlyList<OutlookDriver> drivers, DriverInputs inputs)
    {
        var largest = drivers.MaxBy(driver => Math.Abs(driver.EffectPct))!;
        if (Math.Abs(largest.EffectPct) < Notable)
            return new(
                "No driver points clearly either way, so one large producer that stops or restarts would decide it.",
                "各项因素均无明显指向，任何一家大型企业停产或复产都可能左右结果。");
        return largest.Code switch
        {
            OutlookDrivers.Calendar => Calendar(largest.EffectPct > 0, inputs.Calendar.WindowShare != 0),
            OutlookDrivers.Reversion => Reversion(largest.EffectPct, inputs.Reversion.Value),
            OutlookDrivers.Expectations => new(
                "It rests mainly on what producers expect: an early surprise in ore supply or prices would change it.",
                "主要依据是企业预期：若月中之前原料供应或价格出现意外变化，判断将随之改变。"),
            OutlookDrivers.Plans => new(
                "It rests mainly on stated plans: ore or orders that do not arrive as planned would change it.",
                "主要依据是企业计划产量：若原料或订单未能如期到位，判断将随之改变。"),
            _ => Census(largest.EffectPct > 0),
        };
    }

    private static LocalizedText Calendar(bool up, bool holiday) => (holiday, up) switch
    {
        (false, _) => new(
            "It rests mainly on the length of the month alone: one large producer that stops or restarts outweighs that.",
            "主要依据仅是月份天数的差异：任何一家大型企业停产或复产，影响都会超过它。"),
        (true, true) => new(
            "It rests mainly on the end of the New Year holiday: works that return late would make the rise smaller.",
            "主要依据是春节假期结束：若企业复工偏晚，增幅将小于预计。"),
        _ => new(
            "It rests mainly on the New Year holiday: works that run through it would make the fall smaller.",
            "主要依据是春节假期：若企业节日期间照常生产，降幅将小于预计。"),
    };

    private static LocalizedText Reversion(double effect, double move) => (effect * move > 0, effect > 0) switch
    {
        (true, _) => new(
            "It rests mainly on last month's move carrying on: it fails once the cause of that move is gone.",
            "主要依据是上月的变动得以延续：一旦其成因消失，判断便不成立。"),
        (false, true) => new(
            "It rests mainly on a rebound from a weak month: it fails if what held output back lasts.",
            "主要依据是低产之后的回升：若压低产量的原因持续，回升便难以出现。"),
        _ => new(
            "It rests mainly on a step back from a strong month: it fails if the works that came on stay on.",
            "主要依据是高产之后的回落：若新增的开工得以保持，回落便难以出现。"),
    };

    private static LocalizedText Census(bool up) => up
        ? new(
            "It rests mainly on how many works stand idle: a rise fails if they stay shut for want of ore or at too low a price.",
            "主要依据是企业闲置情况：若因缺矿或价格过低而继续停产，增产便不会出现。")
        : new(
            "It rests mainly on how many works stand idle: a large one that adds a furnace would change it.",
            "主要依据是企业闲置情况：若有大型企业增开炉座，判断将随之改变。");
}
