using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>What a client of the HTTP API does.</summary>
internal static class SurveyApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Uploads a file and returns where its submission can be watched.</summary>
    public static async Task<Uri> PutAsync(this HttpClient http, string file, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        using var response = await http.PutAsync(new Uri($"/api/v1/surveys/{file}", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return response.Headers.Location!;
    }

    /// <summary>Waits until that submission is settled and returns it.</summary>
    public static async Task<JsonNode> SettledAsync(this HttpClient http, Uri submission)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var document = (await http.GetFromJsonAsync<JsonNode>(submission, patience.Token))!;
            if (document["status"]!.GetValue<string>() != "received") return document;
            await Task.Delay(Interval, patience.Token);
        }
    }

    public static async Task<JsonNode> UploadAsync(this HttpClient http, string file, byte[] content) =>
        await http.SettledAsync(await http.PutAsync(file, content));

    public static async Task<JsonNode> GetJsonAsync(this HttpClient http, string path) =>
        (await http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative)))!;

    /// <summary>Runs the timer function once and waits until that month's outlook is served.</summary>
    public static async Task<JsonNode> PublishAsync(this HttpClient http, string month)
    {
        using var run = await http.PostAsJsonAsync(
            new Uri("/admin/functions/PublishOutlook", UriKind.Relative), new { input = "" });
        Assert.Equal(HttpStatusCode.Accepted, run.StatusCode);
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var outlook = await http.GetAsync(new Uri($"/api/v1/outlooks/{month}", UriKind.Relative), patience.Token);
            if (outlook.StatusCode == HttpStatusCode.OK)
                return (await outlook.Content.ReadFromJsonAsync<JsonNode>(patience.Token))!;
            await Task.Delay(Interval, patience.Token);
        }
    }
}
