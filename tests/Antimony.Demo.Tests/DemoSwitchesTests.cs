using Antimony.Demo.Settings;

namespace Antimony.Demo.Tests;

public sealed class DemoSwitchesTests
{
    [Fact]
    public void Without_switches_the_stack_only_serves() =>
        Assert.Equal(new DemoSwitches(Demo: false, Backtest: false, Exit: false, Data: null), DemoSwitches.Parse([]));

    [Fact]
    public void All_switches_may_be_given_in_any_order() =>
        Assert.Equal(
            new DemoSwitches(Demo: true, Backtest: true, Exit: true, Data: Path.GetFullPath("somewhere")),
            DemoSwitches.Parse(["--exit", "--data", "somewhere", "--backtest", "--demo"]));

    [Fact]
    public void The_folder_may_follow_an_equals_sign() =>
        Assert.Equal(Path.GetFullPath("somewhere"), DemoSwitches.Parse(["--data=somewhere"]).Data);

    [Fact]
    public void The_hosts_own_switches_are_left_alone() =>
        Assert.Equal(
            new DemoSwitches(Demo: true, Backtest: false, Exit: false, Data: null),
            DemoSwitches.Parse(["--port", "0", "--demo", "--urls=x"]));

    [Theory]
    [InlineData("--data")]
    [InlineData("--data", "--demo")]
    [InlineData("--data=")]
    public void A_folder_switch_without_a_folder_is_refused(params string[] arguments) =>
        Assert.Equal(
            "--data needs a folder: --data DIR",
            Assert.Throws<FormatException>(() => DemoSwitches.Parse(arguments)).Message);
}
