namespace Antimony.Survey.Files.Words;

/// <summary>What a number cell turned out to hold.</summary>
internal enum NumberKind
{
    /// <summary>Nothing, or words that say so.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A dash or slash: zero of a halted producer, else nothing.</summary>
    Dash,

    /// <summary>Words that say that production was halted.</summary>
    HaltedMark,

    /// <summary>A number with a unit that is not known.</summary>
    UnknownUnit,

    /// <summary>None of these.</summary>
    Invalid,
}

/// <summary>How its decimal separator can be told.</summary>
internal enum NumberStyle
{
    /// <summary>Digits alone, or grouped by spaces.</summary>
    Plain,

    /// <summary>A decimal point or several commas that can only group.</summary>
    DecimalPoint,

    /// <summary>A decimal comma or several points that can only group.</summary>
    DecimalComma,

    /// <summary>One comma before three digits: either.</summary>
    Either,
}

/// <summary>A number cell taken apart. <paramref name="Failed"/> says that an error was found in it and reported.</summary>
internal readonly record struct NumberReading(
    NumberKind Kind, double Value = 0, NumberStyle Style = NumberStyle.Plain, int Decimals = 0, bool Approximate = false,
    bool Percent = false, MassUnit? Unit = null, string? UnitWritten = null, bool Failed = false);
