using System.Net;
using System.Text;
using Antimony.Demo.Data;

namespace Antimony.Demo.Tests;

/// <summary>Answers the demo's requests by path from a table of documents; 404 for what it does not hold.</summary>
internal sealed class FakeApp(Func<string, string?> documents) : HttpMessageHandler
{
    public static AppClient Serving(Func<string, string?> documents) =>
        new(new HttpClient(new FakeApp(documents)), new Uri("http://localhost:7071/"));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        return Task.FromResult(documents(request.Method == HttpMethod.Get ? path : $"{request.Method} {path}") is { } json
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
    }
}
