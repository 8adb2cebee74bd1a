namespace Antimony.Survey.Outlook;

/// <summary>The sentence on what would change an outlook: what could fail in the driver that carries most of it.</summary>
internal static class OutlookRisk
{
    /// <summary>Effects smaller than this, in percent, carry nothing.</summary>
    private const double Notable = 0.5;

    public static LocalizedText Of(IReadOnlyList<OutlookDriver> drivers)
    {
        var largest = drivers.MaxBy(driver => Math.Abs(driver.EffectPct));
        if (largest is null || Math.Abs(largest.EffectPct) < Notable)
            return new(
                "No driver points clearly either way, so a single large producer that stops or restarts would decide it.",
                "各项因素均无明显指向，任何一家大型企业停产或复产都可能左右结果。");
        var up = largest.EffectPct > 0;
        return largest.Code switch
        {
            OutlookDrivers.Calendar when up => new(
                "The calendar carries most of it: works that return late or run fewer days than the month has would make it less.",
                "主要依据是日历因素：若企业复工偏晚或实际开工天数不足，结果将低于预计。"),
            OutlookDrivers.Calendar => new(
                "The calendar carries most of it: works that run through the shorter month or the holiday would soften it.",
                "主要依据是日历因素：若企业在天数较少的月份或节日期间照常生产，降幅将收窄。"),
            OutlookDrivers.Reversion when up => new(
                "Most of it is a rebound from an unusually weak month: it fails if what held output back lasts.",
                "主要依据是异常低产之后的回升：若压低产量的原因持续，回升便难以出现。"),
            OutlookDrivers.Reversion => new(
                "Most of it is a step back from an unusually strong month: it fails if the new works running stay on.",
                "主要依据是异常高产之后的回落：若新增的开工得以保持，回落便难以出现。"),
            OutlookDrivers.Expectations => new(
                "It rests mainly on what producers expect: ore supply or prices that turn against them before mid-month would change it.",
                "主要依据是企业预期：若月中之前原料供应或价格出现意外变化，判断将随之改变。"),
            OutlookDrivers.Plans => new(
                "It rests mainly on stated plans: ore that arrives late, or orders that do, would change it.",
                "主要依据是企业计划产量：若原料或订单未能如期到位，判断将随之改变。"),
            _ when up => new(
                "It rests mainly on idle works coming back: it fails if they stay shut for want of ore or at too low a price.",
                "主要依据是闲置企业复产：若因缺矿或价格过低继续停产，判断便不成立。"),
            _ => new(
                "It rests mainly on few works being left to restart: a large one that adds a furnace would change it.",
                "主要依据是可复产的企业所剩不多：若有大型企业增开炉座，判断将随之改变。"),
        };
    }
}
