using System.Text;
using Azure.Data.Tables;

namespace Antimony.Storage;

/// <summary>Cuts entities of one partition into entity group transactions that Table Storage takes: at most 100 entities
/// and 4 MiB. The emulator enforces neither, so both are kept here.</summary>
internal static class EntityTransactions
{
    /// <summary>Most entities in a transaction.</summary>
    public const int MaximumEntities = 100;

    /// <summary>Most bytes in a transaction's payload.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    // The multipart frame round each operation: boundary, headers, URL with both keys percent-encoded, JSON keys.
    private const int FrameBytes = 1024;

    // Table Storage's own limit on one entity; anything larger could not be written by any transaction.
    private const int MaximumEntityBytes = 1024 * 1024;

    /// <summary>Cuts the entities, in order, into as few transactions as fit.</summary>
    /// <exception cref="ArgumentException">One entity alone is larger than the service takes.</exception>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Cut(
        IEnumerable<TableEntity> entities, TableTransactionActionType type)
    {
        var actions = new List<TableTransactionAction>(MaximumEntities);
        var bytes = 0;
        foreach (var entity in entities)
        {
            var size = SizeOf(entity);
            if (size > MaximumEntityBytes + FrameBytes)
                throw new ArgumentException($"Entity {entity.PartitionKey}/{entity.RowKey} has {size} bytes.", nameof(entities));
            if (actions.Count == MaximumEntities || (actions.Count > 0 && bytes + size > MaximumBytes))
            {
                yield return actions;
                actions = new List<TableTransactionAction>(MaximumEntities);
                bytes = 0;
            }

            actions.Add(new TableTransactionAction(type, entity));
            bytes += size;
        }

        if (actions.Count > 0) yield return actions;
    }

    /// <summary>An upper bound of the bytes that the entity takes in a transaction's payload.</summary>
    internal static int SizeOf(TableEntity entity)
    {
        var keys = Encoding.UTF8.GetByteCount(entity.PartitionKey) + Encoding.UTF8.GetByteCount(entity.RowKey);
        var bytes = FrameBytes + (3 * keys);
        foreach (var (name, value) in entity)
        {
            bytes += (2 * name.Length) + 40 + value switch
            {
                // JSON may escape any character that is not plain ASCII as \uXXXX.
                string text => JsonBytes(text),
                byte[] binary => (binary.Length + 2) / 3 * 4,
                BinaryData data => (data.ToMemory().Length + 2) / 3 * 4,
                _ => 40,
            };
        }

        return bytes;
    }

    private static int JsonBytes(string text)
    {
        var bytes = 0;
        foreach (var character in text)
            bytes += char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or ',' or '-' or ':' or '_' ? 1 : 6;
        return bytes;
    }
}
