namespace Antimony.Demo.Azurite;

/// <summary>Asks whether a storage emulator answers.</summary>
internal static class EmulatorProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether what answers at each of the three ports is Azurite's service of that kind. Anything else that happens to
    /// listen there, or nothing, is not.</summary>
    public static async Task<bool> AnswersAsync(EmulatorPorts ports, CancellationToken cancellation = default)
    {
        using var http = new HttpClient { Timeout = Patience };
        return await IsAsync(http, "Azurite-Blob", ports.Blob, cancellation)
            && await IsAsync(http, "Azurite-Queue", ports.Queue, cancellation)
            && await IsAsync(http, "Azurite-Table", ports.Table, cancellation);
    }

    // The request bears no signature, so it is refused; but the server names itself.
    private static async Task<bool> IsAsync(HttpClient http, string product, int port, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(
                new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/devstoreaccount1?comp=list")), cancellation);
            return response.Headers.Server.Any(server => server.Product?.Name == product);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
