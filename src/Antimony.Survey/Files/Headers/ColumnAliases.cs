using Antimony.Survey.Definition;
using Antimony.Survey.Files.Words;

namespace Antimony.Survey.Files.Headers;

/// <summary>The columns of one kind of file and everything that they are called.</summary>
internal sealed class ColumnAliases
{
    private static readonly ColumnTable Table = ColumnWords.Table;

    private static readonly HashSet<ColumnRole> RequiredRoles =
        [ColumnRole.Month, ColumnRole.ProducerId, ColumnRole.Province, ColumnRole.Capacity, ColumnRole.Status];

    private readonly Dictionary<string, Column> _byKey = [];

    private ColumnAliases(FileKind kind) => Kind = kind;

    public FileKind Kind { get; }

    /// <summary>The columns, in the contract's order.</summary>
    public IEnumerable<Column> Columns => _byKey.Values.Where(column => column.Role != ColumnRole.Ignored).Distinct();

    /// <summary>The columns of that kind of file in that survey.</summary>
    public static ColumnAliases Of(FileKind kind, SurveyDefinition definition)
    {
        var aliases = new ColumnAliases(kind);
        foreach (var (name, words) in kind == FileKind.Responses ? Table.Responses : Table.Aggregates)
        {
            var role = RoleOf(name);
            var required = kind == FileKind.Responses ? RequiredRoles.Contains(role) : role == ColumnRole.Month;
            var contractName = Table.Masses.Contains(name) ? $"{name}_t" : name;
            aliases.Add(new Column(contractName, role, Required: required), words.Append(name));
        }

        if (kind == FileKind.Responses)
        {
            foreach (var product in definition.Products)
            {
                aliases.Add(
                    new Column($"{product.Id}_t", ColumnRole.Output, product.Id, Required: product == definition.Products[0]),
                    [product.Id, product.Name.En, product.Name.Zh, $"{product.Name.Zh}产量",
                        .. Table.Products.GetValueOrDefault(product.Id) ?? []]);
            }
        }

        aliases.Add(new Column("", ColumnRole.Ignored), Table.Ignored);
        return aliases;
    }

    // A column is called as its role is, but for the day of publication, whose name in files is fixed.
    private static ColumnRole RoleOf(string name) => name == "published_at"
        ? ColumnRole.PublishedOn
        : Enum.Parse<ColumnRole>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The column that the label names, or <see langword="null"/>.</summary>
    public Column? Find(HeaderLabel label) =>
        _byKey.TryGetValue(label.Key, out var column) || _byKey.TryGetValue(label.BareKey, out column) ? column : null;

    /// <summary>How far the label is from that column's nearest name, or <see langword="null"/> where it is not near.</summary>
    public int? Distance(HeaderLabel label, Column column)
    {
        var names = _byKey.Where(pair => pair.Value == column).Select(pair => pair.Key).ToList();
        return new[] { label.BareKey, label.Key }
            .Select(key => Spelling.Nearest(key, names) is { } near ? Spelling.Edits(key, near) : (int?)null)
            .Min();
    }

    private void Add(Column column, IEnumerable<string> words)
    {
        foreach (var word in words) _byKey.TryAdd(AliasText.Key(word), column);
    }
}
