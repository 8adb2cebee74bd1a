namespace Antimony.Samples;

/// <summary>The 33 fictitious producers: 22 holdings in 8 provinces. Names, holdings, capacities and histories are invented; the
/// histories are laid out so that each month counts as many halted, reduced and normal producers as were published.</summary>
internal static class Roster
{
    /// <summary>All, by id.</summary>
    public static IReadOnlyList<Plant> Plants { get; } =
    [
        new("P01", "Moon Rabbit Smelter 月兔冶炼", "Lantern Group 灯笼集团", "CN-HN", 12000, "NNNNNNNNN", Reasons.None),
        new("P02", "Jade Toad Antimony Works 玉蟾锑厂", "Stone Drum Holdings 石鼓控股", "CN-HN", 9000, "NNNNNNNNN", Reasons.OreShortage),
        new("P03", "Thousand Lamps Metal 千灯金属", "Nine Cranes Holdings 九鹤投资", "CN-HN", 7200, "NNNNNNNNN",
            Reasons.Maintenance, CrudeShare: 0.15),
        new("P04", "Bamboo Flute Refinery 竹笛精炼", "Tea Boat Company 茶船公司", "CN-HN", 8640, "RRRRRRRRR",
            Reasons.Environment, CathodeShare: 0.35),
        new("P05", "Old Plough Furnace 老犁炉料", "Blue Ox Holdings 青牛控股", "CN-HN", 7920, "RRRRRRRRR",
            Reasons.OreShortage, CrudeShare: 0.30),
        new("P06", "White Heron Stibium 白鹭锑品", null, "CN-HN", 7200, "RRRRRRRRR", Reasons.OreShortage),
        new("P07", "Seven Ferries Smelting 七渡冶炼", "Lantern Group 灯笼集团", "CN-HN", 1680, "RRRRHRRRR",
            Reasons.Environment, CrudeShare: 0.20),
        new("P08", "Copper Sparrow Works 铜雀工场", "Nine Cranes Holdings 九鹤投资", "CN-HN", 1560, "RRRHHRRRH", Reasons.Price),
        new("P09", "Plum Pavilion Antimony 梅亭锑业", "Red Umbrella Company 红伞公司", "CN-HN", 1560, "RHRRHRRRR", Reasons.Environment),
        new("P10", "Wooden Horse Foundry 木马铸冶", null, "CN-HN", 1560, "HRRRHRRHH", Reasons.Orders),
        new("P11", "Autumn Kiln Products 秋窑制品", "Stone Drum Holdings 石鼓控股", "CN-HN", 1680, "HRRHHHRRR",
            Reasons.OreShortage, CrudeShare: 0.25),
        new("P12", "Sleeping Carp Alloys 卧鲤合金", "Rain Bell Group 雨铃集团", "CN-HN", 1440, "HHHHHHRHH", Reasons.Price),
        new("P13", "Cloud Stair Smelter 云梯炉厂", "Lantern Group 灯笼集团", "CN-HN", 1680, "HHHHHHHHH", Reasons.OreShortage),
        new("P14", "Broken Bridge Metallurgy 断桥冶金", "Paper Kite Group 纸鸢集团", "CN-GX", 7200, "RRRRRRRRR",
            Reasons.Power, CathodeShare: 0.15),
        new("P15", "Painted Boat Cathode 画舫阴极", null, "CN-GX", 7200, "RRRRRRRRR", Reasons.OreShortage, CathodeShare: 0.40),
        new("P16", "Firefly Valley Metals 萤谷有色", "Rain Bell Group 雨铃集团", "CN-GX", 7560, "RRRRRRRRR",
            Reasons.OreShortage, CrudeShare: 0.35),
        new("P17", "Ginger Hill Works 姜坡厂", "Nine Cranes Holdings 九鹤投资", "CN-GX", 1680, "HRRHHHRRH", Reasons.Price),
        new("P18", "Silent Gong Refining 哑锣精炼", "Paper Kite Group 纸鸢集团", "CN-GX", 2040, "HHHHHHHHH", Reasons.Environment),
        new("P19", "Purple Mist Stibnite 紫雾辉锑", "Stone Drum Holdings 石鼓控股", "CN-GZ", 6480, "RRRRRRRRR", Reasons.OreShortage),
        new("P20", "Two Wells Furnace 双井炉业", null, "CN-GZ", 1680, "RRRRRRHHH", Reasons.Accident),
        new("P21", "Straw Raincoat Metal 蓑衣金属", "Tea Boat Company 茶船公司", "CN-GZ", 1560, "HHRRHHRRH", Reasons.OreShortage),
        new("P22", "Grey Goose Antimony 灰雁锑业", null, "CN-GZ", 2160, "HHHHHHHHH", Reasons.OreShortage),
        new("P23", "Snow Camellia Smelting 雪茶花冶炼", null, "CN-YN", 6240, "RRRRRRRRR", Reasons.Season, CrudeShare: 0.30),
        new("P24", "Parrot Creek Electrolysis 鹦鹉溪电解", null, "CN-YN", 1680, "HRRRHRRRR", Reasons.Power, CathodeShare: 0.30),
        new("P25", "Long Table Works 长桌工坊", null, "CN-YN", 1560, "HRRHHHRRR", Reasons.Season),
        new("P26", "Hollow Gourd Metals 空葫芦金属", "Blue Ox Holdings 青牛控股", "CN-YN", 1920, "HHHHHHHHH", Reasons.OreShortage),
        new("P27", "Camphor Gate Refinery 樟门精炼", "Red Umbrella Company 红伞公司", "CN-JX", 2400, "NRNRRNNRR",
            Reasons.Environment, CathodeShare: 0.45),
        new("P28", "Small Lantern Alloys 小灯合金", null, "CN-JX", 1560, "HHHHRRRHH", Reasons.Orders),
        new("P29", "Kingfisher Bay Oxide 翠湾氧化", null, "CN-GD", 1680, "RRRRHRRRR", Reasons.Orders, CrudeShare: 0.20),
        new("P30", "Salt Road Antimony 盐道锑材", null, "CN-GS", 1620, "HHHRRRHHH", Reasons.Season),
        new("P31", "Singing Dune Smelter 鸣沙冶炼", null, "CN-GS", 1560, "HHHHHHHRR", Reasons.OreShortage),
        new("P32", "Felt Tent Metal 毡房金属", null, "CN-NM", 1560, "RRHHHHRHH", Reasons.Season),
        new("P33", "Frost Willow Works 霜柳工厂", null, "CN-NM", 1560, "HHHHHHHHH", Reasons.Season),
    ];
}
