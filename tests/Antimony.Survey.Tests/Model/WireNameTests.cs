using System.Text.Json;

namespace Antimony.Survey.Tests.Model;

public class WireNameTests
{
    [Fact]
    public void A_name_is_the_one_that_JSON_has()
    {
        foreach (var reason in Enum.GetValues<Reasons>())
            Assert.Equal(JsonSerializer.Serialize(reason), JsonSerializer.Serialize(WireName.Of(reason)));
        foreach (var status in Enum.GetValues<OperatingStatus>())
            Assert.Equal(JsonSerializer.Serialize(status), JsonSerializer.Serialize(WireName.Of(status)));
    }

    [Fact]
    public void All_names_come_in_the_order_declared() =>
        Assert.Equal(["normal", "reduced", "halted", "closed"], WireName.All<OperatingStatus>().Select(pair => pair.Key));
}
