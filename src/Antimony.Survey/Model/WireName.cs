using System.Reflection;
using System.Text.Json.Serialization;

namespace Antimony.Survey.Model;

/// <summary>The name by which a member of an enumeration is written and served.</summary>
public static class WireName
{
    /// <summary>What <see cref="JsonStringEnumMemberNameAttribute"/> says of the member, else its own name.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Names<T>.ByMember.GetValueOrDefault(member) ?? member.ToString();

    /// <summary>The member that bears that name.</summary>
    /// <exception cref="KeyNotFoundException">None does.</exception>
    internal static T Find<T>(string name)
        where T : struct, Enum => Names<T>.ByName[name];

    /// <summary>The members of the enumeration by that name, in the order declared.</summary>
    public static IReadOnlyList<KeyValuePair<string, T>> All<T>()
        where T : struct, Enum => Names<T>.InOrder;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<KeyValuePair<string, T>> InOrder =
            [.. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => KeyValuePair.Create(
                field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name, (T)field.GetValue(null)!))];

        public static readonly IReadOnlyDictionary<string, T> ByName = InOrder.ToDictionary();

        public static readonly IReadOnlyDictionary<T, string> ByMember =
            InOrder.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
