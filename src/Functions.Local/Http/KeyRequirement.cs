using System.Security.Cryptography;
using System.Text;
using Functions.Local.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Http;

/// <summary>What a key is worth on a route.</summary>
internal enum KeyVerdict
{
    /// <summary>None was given, or one that is no key of this host.</summary>
    Unknown,

    /// <summary>It is a key of this host, but opens less.</summary>
    TooLow,

    /// <summary>It opens the route, or the route is open.</summary>
    Accepted,
}

/// <summary>The key that a route asks for, in the header <c>x-functions-key</c> or the query parameter <c>code</c>.</summary>
/// <remarks>Keys are the settings <c>FunctionsLocal:Keys:Function</c> and <c>FunctionsLocal:Keys:Master</c>. Where none is set
/// that would open a route, the route is open.</remarks>
internal sealed class KeyRequirement(AuthorizationLevel level, IConfiguration settings)
{
    public KeyVerdict Judge(HttpRequest request)
    {
        var master = settings[HostSettings.MasterKey];
        var function = settings[HostSettings.FunctionKey];
        string?[] opening = level switch
        {
            AuthorizationLevel.Anonymous => [],
            AuthorizationLevel.Function => [master, function],
            _ => [master],
        };
        if (opening.All(string.IsNullOrEmpty))
            return KeyVerdict.Accepted;
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? string.Empty;
        return opening.Any(key => IsKey(key, given)) ? KeyVerdict.Accepted
            : IsKey(function, given) ? KeyVerdict.TooLow
            : KeyVerdict.Unknown;
    }

    private static bool IsKey(string? key, string given) =>
        !string.IsNullOrEmpty(key)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(given));
}
