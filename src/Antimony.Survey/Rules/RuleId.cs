namespace Antimony.Survey.Rules;

/// <summary>The ids of the rules in the catalogue, as findings name them.</summary>
public static class RuleIds
{
    /// <summary>Unreadable file.</summary>
    public const string FileFormat = "file-format";

    /// <summary>File beyond a limit.</summary>
    public const string FileLimit = "file-limit";

    /// <summary>File name refused.</summary>
    public const string FileName = "file-name";

    /// <summary>Unknown survey.</summary>
    public const string UnknownSurvey = "unknown-survey";

    /// <summary>Replaced before it was read.</summary>
    public const string ReplacedUnread = "replaced-unread";

    /// <summary>Deleted before it was read.</summary>
    public const string DeletedUnread = "deleted-unread";

    /// <summary>Broken quoting.</summary>
    public const string CsvQuoting = "csv-quoting";

    /// <summary>No data rows.</summary>
    public const string NoRows = "no-rows";

    /// <summary>Two kinds of table.</summary>
    public const string MixedKinds = "mixed-kinds";

    /// <summary>Sheet not read.</summary>
    public const string SheetSkipped = "sheet-skipped";

    /// <summary>Required column missing.</summary>
    public const string MissingColumn = "missing-column";

    /// <summary>Unknown column.</summary>
    public const string UnknownColumn = "unknown-column";

    /// <summary>Two columns of one meaning.</summary>
    public const string DuplicateColumn = "duplicate-column";

    /// <summary>Column without a header.</summary>
    public const string ColumnWithoutHeader = "column-without-header";

    /// <summary>Unknown unit.</summary>
    public const string UnknownUnit = "unknown-unit";

    /// <summary>Unit taken from a title.</summary>
    public const string UnitFromTitle = "unit-from-title";

    /// <summary>Header unit against title.</summary>
    public const string UnitAgainstTitle = "unit-against-title";

    /// <summary>Required value missing.</summary>
    public const string MissingValue = "missing-value";

    /// <summary>Not a number.</summary>
    public const string InvalidNumber = "invalid-number";

    /// <summary>Ambiguous number.</summary>
    public const string AmbiguousNumber = "ambiguous-number";

    /// <summary>Negative number.</summary>
    public const string NegativeNumber = "negative-number";

    /// <summary>Decimal comma.</summary>
    public const string DecimalComma = "decimal-comma";

    /// <summary>Approximate number.</summary>
    public const string ApproximateNumber = "approximate-number";

    /// <summary>Unit in the cell.</summary>
    public const string UnitInCell = "unit-in-cell";

    /// <summary>Error in the cell.</summary>
    public const string CellError = "cell-error";

    /// <summary>Formula without a value.</summary>
    public const string FormulaWithoutValue = "formula-without-value";

    /// <summary>Merged number.</summary>
    public const string MergedNumber = "merged-number";

    /// <summary>Not a month.</summary>
    public const string InvalidMonth = "invalid-month";

    /// <summary>Combined period.</summary>
    public const string CombinedPeriod = "combined-period";

    /// <summary>Month taken from a name.</summary>
    public const string MonthFromName = "month-from-name";

    /// <summary>Invalid producer id.</summary>
    public const string InvalidProducerId = "invalid-producer-id";

    /// <summary>Unknown status.</summary>
    public const string UnknownStatus = "unknown-status";

    /// <summary>Status contradicts a cell.</summary>
    public const string StatusContradiction = "status-contradiction";

    /// <summary>Status inferred.</summary>
    public const string StatusInferred = "status-inferred";

    /// <summary>Unknown province.</summary>
    public const string UnknownProvince = "unknown-province";

    /// <summary>Ambiguous province.</summary>
    public const string AmbiguousProvince = "ambiguous-province";

    /// <summary>Province taken from history.</summary>
    public const string ProvinceFromHistory = "province-from-history";

    /// <summary>Unknown capacity basis.</summary>
    public const string UnknownBasis = "unknown-basis";

    /// <summary>Unknown expectation.</summary>
    public const string UnknownExpectation = "unknown-expectation";

    /// <summary>Unknown reason.</summary>
    public const string UnknownReason = "unknown-reason";

    /// <summary>Not a date.</summary>
    public const string InvalidDate = "invalid-date";

    /// <summary>Output not reported.</summary>
    public const string NotReported = "not-reported";

    /// <summary>Note row skipped.</summary>
    public const string NoteRow = "note-row";

    /// <summary>Header repeated.</summary>
    public const string RepeatedHeader = "repeated-header";

    /// <summary>Total does not reconcile.</summary>
    public const string TotalDoesNotReconcile = "total-does-not-reconcile";

    /// <summary>Producer reported twice.</summary>
    public const string DuplicateProducerMonth = "duplicate-producer-month";

    /// <summary>Month given twice.</summary>
    public const string DuplicateMonth = "duplicate-month";

    /// <summary>Month in the future.</summary>
    public const string MonthInFuture = "month-in-future";

    /// <summary>Month before 2000.</summary>
    public const string MonthTooEarly = "month-too-early";

    /// <summary>Output far above capacity.</summary>
    public const string OutputFarAboveCapacity = "output-far-above-capacity";

    /// <summary>Halted with output.</summary>
    public const string HaltedWithOutput = "halted-with-output";

    /// <summary>Normal without output.</summary>
    public const string NormalWithoutOutput = "normal-without-output";

    /// <summary>Output above capacity.</summary>
    public const string OutputAboveCapacity = "output-above-capacity";

    /// <summary>Output changed strongly.</summary>
    public const string OutputChanged = "output-changed";

    /// <summary>Capacity changed strongly.</summary>
    public const string CapacityChanged = "capacity-changed";

    /// <summary>Producer missing.</summary>
    public const string MissingProducer = "missing-producer";

    /// <summary>New producer.</summary>
    public const string NewProducer = "new-producer";

    /// <summary>Status against volume.</summary>
    public const string StatusAgainstVolume = "status-against-volume";

    /// <summary>Plan against expectation.</summary>
    public const string PlanAgainstExpectation = "plan-against-expectation";

    /// <summary>Counts do not close.</summary>
    public const string CountsDoNotClose = "counts-do-not-close";

    /// <summary>Outlook does not sum to 100.</summary>
    public const string OutlookDoesNotSum = "outlook-does-not-sum";

    /// <summary>Name nearly another's.</summary>
    public const string SimilarName = "similar-name";
}
