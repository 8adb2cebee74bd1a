using Azure.Data.Tables;

namespace Antimony.Storage.Tests;

public class EntityTransactionsTests
{
    [Fact]
    public void A_transaction_has_at_most_100_entities()
    {
        var cut = EntityTransactions.Cut(Entities(250, 10), TableTransactionActionType.UpsertReplace).ToList();

        Assert.Equal([100, 100, 50], cut.Select(transaction => transaction.Count));
    }

    [Fact]
    public void A_transaction_stays_within_4_MiB_whatever_the_entities_hold()
    {
        var cut = EntityTransactions.Cut(Entities(90, 30_000, '锑'), TableTransactionActionType.UpsertReplace).ToList();

        Assert.True(cut.Count > 1);
        Assert.Equal(90, cut.Sum(transaction => transaction.Count));
        Assert.All(cut, transaction => Assert.InRange(
            transaction.Sum(action => EntityTransactions.SizeOf((TableEntity)action.Entity)),
            1,
            EntityTransactions.MaximumBytes));
    }

    [Fact]
    public void Order_is_kept()
    {
        var keys = EntityTransactions.Cut(Entities(201, 5), TableTransactionActionType.Add)
            .SelectMany(transaction => transaction.Select(action => action.Entity.RowKey));

        Assert.Equal(Enumerable.Range(0, 201).Select(i => $"{i:D4}"), keys);
    }

    [Fact]
    public void An_entity_that_no_transaction_could_write_is_refused()
    {
        var entity = new TableEntity("p", "r");
        for (var i = 0; i < 20; i++) entity[$"Column{i}"] = new byte[64 * 1024];

        Assert.Throws<ArgumentException>(() => EntityTransactions.Cut([entity], TableTransactionActionType.Add).ToList());
    }

    private static IEnumerable<TableEntity> Entities(int count, int noteLength, char letter = 'a') =>
        Enumerable.Range(0, count).Select(i => new TableEntity("p", $"{i:D4}") { ["Note"] = new string(letter, noteLength) });
}
