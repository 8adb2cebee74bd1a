using Microsoft.Azure.Functions.Worker.Builder;

namespace Functions.Local.Tests.Api;

/// <summary>The local host offers nothing that the real worker packages do not have, so function code compiles against
/// both.</summary>
public sealed class ApiTests
{
    private static readonly HashSet<string> Real =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "worker-api.txt"))];

    private static readonly Type[] Offered = typeof(FunctionsApplication).Assembly.GetExportedTypes();

    [Fact]
    public void Every_public_type_and_member_is_one_of_the_real_packages()
    {
        var lines = Offered.SelectMany(ApiLines.Of).ToArray();

        Assert.True(lines.Length > 100, "The reflection over the public types finds too little.");
        Assert.Equal([], lines.Except(Real));
    }

    [Fact]
    public void An_invention_would_be_noticed()
    {
        var lines = ApiLines.Of(typeof(Invented)).ToArray();

        Assert.Equal(5, lines.Length);
        Assert.DoesNotContain(lines, Real.Contains);
    }

    public sealed class Invented
    {
        public string? Name { get; set; }

        public static int Count(ref int start) => start++;

        public static T Make<T>(params string[] parts) => default!;
    }
}
