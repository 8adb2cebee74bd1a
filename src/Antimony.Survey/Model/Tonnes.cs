using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>A mass in metric tonnes; finite. Gross weight or ingot equivalent, as the member that holds it says.</summary>
[JsonConverter(typeof(TonnesJsonConverter))]
public readonly record struct Tonnes : IComparable<Tonnes>
{
    /// <summary>Creates the mass.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public Tonnes(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "Tonnes are finite.");
        Value = value;
    }

    /// <summary>No mass.</summary>
    public static Tonnes Zero => default;

    /// <summary>The number of tonnes.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public int CompareTo(Tonnes other) => Value.CompareTo(other.Value);

    /// <summary>The number and its unit.</summary>
    public override string ToString() => Text(Value);

    /// <summary>A number of tonnes as text: at most three decimals and the unit.</summary>
    internal static string Text(double tonnes) => string.Create(CultureInfo.InvariantCulture, $"{tonnes:0.###} t");

    /// <summary>The sum.</summary>
    public static Tonnes operator +(Tonnes left, Tonnes right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static Tonnes operator -(Tonnes left, Tonnes right) => new(left.Value - right.Value);

    /// <summary>The mass scaled by a plain number.</summary>
    public static Tonnes operator *(double factor, Tonnes mass) => new(factor * mass.Value);

    /// <summary>The ratio of two masses; infinite or not a number where the divisor is zero.</summary>
    public static double operator /(Tonnes left, Tonnes right) => left.Value / right.Value;

    /// <summary>Whether the left mass is the smaller.</summary>
    public static bool operator <(Tonnes left, Tonnes right) => left.Value < right.Value;

    /// <summary>Whether the left mass is the larger.</summary>
    public static bool operator >(Tonnes left, Tonnes right) => left.Value > right.Value;

    /// <summary>Whether the left mass is not the larger.</summary>
    public static bool operator <=(Tonnes left, Tonnes right) => left.Value <= right.Value;

    /// <summary>Whether the left mass is not the smaller.</summary>
    public static bool operator >=(Tonnes left, Tonnes right) => left.Value >= right.Value;

    private sealed class TonnesJsonConverter : JsonConverter<Tonnes>
    {
        public override Tonnes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, Tonnes value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
