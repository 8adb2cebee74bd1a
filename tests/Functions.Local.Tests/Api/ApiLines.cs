using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Functions.Local.Tests.Api;

/// <summary>Spells public types and members as worker-api.txt does: one line each.</summary>
internal static class ApiLines
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        var name = Name(type);
        return Members(type).Prepend(Head(type)).Select(line => $"{name} | {line}");
    }

    private static string Head(Type type)
    {
        var head = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        if (type.BaseType is { } parent && parent != typeof(object) && head.EndsWith("class", StringComparison.Ordinal))
            head += " : " + Name(parent);
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Except(inherited).Select(Name).Order(StringComparer.Ordinal).ToArray();
        return own.Length > 0 && head != "enum" && head != "delegate" ? $"{head} implements {string.Join(", ", own)}" : head;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
            return [Method(type.GetMethod("Invoke")!)];

        var constructors = type.GetConstructors(Declared & ~BindingFlags.Static)
            .Where(IsOpen).Select(c => $"ctor({Parameters(c)})");
        var properties = type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsOpen)).Select(Property);
        var methods = type.GetMethods(Declared)
            .Where(m => IsOpen(m) && !m.IsSpecialName && m.GetBaseDefinition().DeclaringType != typeof(object)).Select(Method);
        var fields = type.GetFields(Declared)
            .Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(f => $"{Name(f.FieldType)} {f.Name}");
        return [.. constructors, .. properties, .. methods, .. fields];
    }

    private static bool IsOpen(MethodBase member) => member.IsPublic || member.IsFamily || member.IsFamilyOrAssembly;

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsOpen(getter) ? "get; " : string.Empty;
        var set = property.SetMethod is { } setter && IsOpen(setter) ? "set; " : string.Empty;
        var isStatic = property.GetAccessors(true)[0].IsStatic ? "static " : string.Empty;
        return $"{isStatic}{Name(property.PropertyType)} {property.Name} {{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        var isStatic = method.IsStatic ? "static " : string.Empty;
        var type = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : string.Empty;
        return $"{isStatic}{Name(method.ReturnType)} {method.Name}{type}({isExtension}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter =>
            (parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : string.Empty)
            + $"{Name(parameter.ParameterType)} {parameter.Name}"
            + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : string.Empty)));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsByRef)
            return Name(type.GetElementType()!) + "&";
        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
