namespace Antimony.Survey.Outlook.Observations;

/// <summary>Months in ascending order, found by month; months may be missing.</summary>
internal sealed class ObservedSeries
{
    private readonly Dictionary<Month, MonthObservation> _byMonth;

    /// <exception cref="ArgumentException">There is no month, or they do not ascend.</exception>
    public ObservedSeries(IReadOnlyList<MonthObservation> months)
    {
        if (months.Count == 0) throw new ArgumentException("An outlook needs its reference month.", nameof(months));
        for (var i = 1; i < months.Count; i++)
        {
            if (months[i].Month <= months[i - 1].Month)
                throw new ArgumentException($"{months[i].Month} does not come after {months[i - 1].Month}.", nameof(months));
        }

        Months = months;
        _byMonth = months.ToDictionary(m => m.Month);
    }

    public IReadOnlyList<MonthObservation> Months { get; }

    public MonthObservation Last => Months[^1];

    public MonthObservation? Find(Month month) => _byMonth.GetValueOrDefault(month);
}
