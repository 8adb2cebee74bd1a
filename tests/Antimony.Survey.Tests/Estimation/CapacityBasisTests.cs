using Antimony.Survey.Estimation.Figures;
using static Antimony.Survey.Tests.Estimation.Surveyed;

namespace Antimony.Survey.Tests.Estimation;

public class CapacityBasisTests
{
    private static SourcedResponse Stated(double capacity, CapacityBasis basis, double output)
    {
        var response = Response("2025-04", "A", OperatingStatus.Normal, output);
        return response with { Response = response.Response with { Capacity = new Capacity(new Tonnes(capacity), basis) } };
    }

    [Theory]
    [InlineData(1200, CapacityBasis.Year)]
    [InlineData(100, CapacityBasis.Month)]
    public void Utilisation_is_over_monthly_capacity_whatever_its_basis(double capacity, CapacityBasis basis)
    {
        var month = AssessOpen("2025-04", [Stated(capacity, basis, 90)]);

        Assert.Equal(90, month.Assessment.Capacity.UtilisationPct!.Value, 9);
        Assert.Equal(1200, month.Assessment.Capacity.Annual!.Value, 9);
        Assert.DoesNotContain("utilisation-above-capacity", month.Codes());
    }

    [Fact]
    public void Utilisation_above_110_percent_names_the_basis()
    {
        var month = AssessOpen("2025-04", [Stated(100, CapacityBasis.Year, 90)]);

        Assert.Contains("year for 1, month for 0",
            Assert.Single(month.Assessment.Flags, f => f.Code == "utilisation-above-capacity").Message, StringComparison.Ordinal);
        Assert.Contains("year for 1, month for 0",
            Assert.Single(month.Assessment.Flags, f => f.Code == "producers-above-capacity").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exactly_110_percent_is_no_finding() =>
        Assert.DoesNotContain("producers-above-capacity", AssessOpen("2025-04", [Stated(1200, CapacityBasis.Year, 110)]).Codes());
}
