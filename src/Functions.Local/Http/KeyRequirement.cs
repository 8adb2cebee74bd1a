using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Functions.Local.Http;

/// <summary>The key that a route asks for, in the header <c>x-functions-key</c> or the query parameter <c>code</c>.</summary>
/// <remarks>Keys are the settings <c>FunctionsLocal:Keys:Function</c> and <c>FunctionsLocal:Keys:Master</c>. Where none is set that would
/// open a route, the route is open.</remarks>
internal sealed class KeyRequirement(AuthorizationLevel level, IConfiguration settings)
{
    public bool IsMetBy(HttpRequest request)
    {
        var accepted = AcceptedKeys().Where(key => !string.IsNullOrEmpty(key)).ToArray();
        if (accepted.Length == 0)
            return true;
        var given = Encoding.UTF8.GetBytes(request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? string.Empty);
        return accepted.Any(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key!), given));
    }

    private IEnumerable<string?> AcceptedKeys()
    {
        if (level != AuthorizationLevel.Anonymous)
            yield return settings["FunctionsLocal:Keys:Master"];
        if (level == AuthorizationLevel.Function)
            yield return settings["FunctionsLocal:Keys:Function"];
    }
}
