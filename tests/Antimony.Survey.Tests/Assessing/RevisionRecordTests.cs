using Antimony.Survey.Assessing;

namespace Antimony.Survey.Tests.Assessing;

public class RevisionRecordTests
{
    [Fact]
    public void The_record_is_mean_and_mean_absolute_revision_and_the_share_that_kept_its_direction()
    {
        // Revisions +0.6, −0.2 and 0: mean 0.4/3, absolute 0.8/3. The first turned from a fall into a rise: two of three kept.
        var record = RevisionRecord.Of(
        [
            new(new Month(2025, 3), 1, 5.0),
            new(new Month(2025, 1), 2, 0.4),
            new(new Month(2025, 1), 1, -0.2),
            new(new Month(2025, 2), 1, -7.8),
            new(new Month(2025, 2), 2, 20.0),
            new(new Month(2025, 2), 3, -8.0),
            new(new Month(2025, 4), 1, null),
        ]);

        Assert.Equal((3, 2), (record.Months, record.RevisedMonths));
        Assert.Equal(0.4 / 3, record.MeanRevision!.Value, 12);
        Assert.Equal(0.8 / 3, record.MeanAbsoluteRevision!.Value, 12);
        Assert.Equal(200.0 / 3, record.KeptDirectionPct!.Value, 12);
        Assert.Equal([1, 2, 3], record.Revisions.Select(revision => revision.Month.Number));
    }

    [Fact]
    public void Before_any_publication_there_is_nothing_to_average()
    {
        var record = RevisionRecord.Of([]);

        Assert.Equal(0, record.Months);
        Assert.Null(record.MeanRevision);
        Assert.Null(record.KeptDirectionPct);
    }
}
