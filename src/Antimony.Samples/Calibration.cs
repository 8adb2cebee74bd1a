namespace Antimony.Samples;

/// <summary>Makes a month's outputs add up to a given total.</summary>
internal static class Calibration
{
    private const int Reach = 40;

    /// <summary>A furnace that is lit again makes this share, in its first month, of what it makes later.</summary>
    private const double FirstMonthRate = 0.6;

    /// <summary>Outputs by plant whose ingot equivalents sum to <paramref name="total"/> t, to within a hundredth of a kilogram.
    /// Normal plants run near capacity; one common factor on how deep the others cut makes up the total.</summary>
    public static IReadOnlyDictionary<Plant, Outputs> OutputsOf(int monthIndex, double total)
    {
        var (low, high) = (0.05, 4.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Roster.Plants.Sum(plant => Equivalent(plant, monthIndex, middle)) < total) low = middle;
            else high = middle;
        }

        var outputs = Roster.Plants.ToDictionary(
            plant => plant, plant => Outputs.Split(plant, Equivalent(plant, monthIndex, low)));
        return Settle(outputs, monthIndex, total);
    }

    private static double Equivalent(Plant plant, int monthIndex, double factor)
    {
        var rate = plant.StatusAt(monthIndex) switch
        {
            OperatingStatus.Normal => Noise.Between(plant, monthIndex, Purpose.Month, 0.90, 0.94),
            OperatingStatus.Reduced => Math.Clamp(
                factor
                * (Restarts(plant, monthIndex) ? FirstMonthRate : 1)
                * Noise.Between(plant, 0, Purpose.Habit, 0.38, 0.60)
                * Noise.Between(plant, monthIndex, Purpose.Month, 0.94, 1.06),
                0.05,
                0.80),
            _ => 0,
        };
        return rate * plant.AnnualCapacity / 12;
    }

    private static bool Restarts(Plant plant, int monthIndex) =>
        monthIndex > 0 && plant.StatusAt(monthIndex - 1) == OperatingStatus.Halted;

    /// <summary>Files give hundredths of a tonne, and the factors of crude and cathode make sums in between: a few hundredths
    /// more or less of each, at the largest reduced plants that make them, meet the total.</summary>
    private static Dictionary<Plant, Outputs> Settle(Dictionary<Plant, Outputs> outputs, int monthIndex, double total)
    {
        var reduced = outputs.Keys.Where(plant => plant.StatusAt(monthIndex) == OperatingStatus.Reduced)
            .OrderByDescending(plant => plant.AnnualCapacity).ToList();
        var missing = (total - outputs.Values.Sum(o => o.Equivalent)) * 100;
        var (crude, cathode) = (from a in Enumerable.Range(-Reach, (2 * Reach) + 1)
                                from b in Enumerable.Range(-Reach, (2 * Reach) + 1)
                                let left = missing - (a * Conversion.Crude) - (b * Conversion.Cathode)
                                orderby Math.Abs(left - Math.Round(left)), Math.Abs(a) + Math.Abs(b), a
                                select (a, b)).First();
        var ingot = (long)Math.Round(missing - (crude * Conversion.Crude) - (cathode * Conversion.Cathode));
        Change(reduced.First(plant => plant.CrudeShare > 0), o => o with { Crude = o.Crude + crude });
        Change(reduced.First(plant => plant.CathodeShare > 0), o => o with { Cathode = o.Cathode + cathode });
        Change(reduced[0], o => o with { Ingot = o.Ingot + ingot });
        return outputs;

        void Change(Plant plant, Func<Outputs, Outputs> change) => outputs[plant] = change(outputs[plant]);
    }
}
