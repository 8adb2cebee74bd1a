using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook;

namespace Antimony.Demo.Data;

/// <summary>The running app as any client sees it: over HTTP, by the contract's routes.</summary>
internal sealed class AppClient(HttpClient http, Uri address)
{
    /// <summary>Where it serves, without a slash at the end.</summary>
    public string Address { get; } = address.GetLeftPart(UriPartial.Authority);

    /// <summary>Every submission, newest first, read no further than the caller enumerates.</summary>
    public async IAsyncEnumerable<SubmissionView> SubmissionsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var link = "/api/v1/submissions?top=100"; link is not null;)
        {
            var page = await GetAsync<SubmissionPage>(link, cancellation);
            foreach (var submission in page?.Value ?? []) yield return submission;
            link = page?.NextLink;
        }
    }

    /// <summary>That submission with its findings; <see langword="null"/> where there is none.</summary>
    public Task<SubmissionView?> SubmissionAsync(string id, CancellationToken cancellation) =>
        GetAsync<SubmissionView>($"/api/v1/submissions/{Uri.EscapeDataString(id)}", cancellation);

    /// <summary>That month's assessment; <see langword="null"/> where there is none.</summary>
    public Task<Assessment?> AssessmentAsync(Month month, CancellationToken cancellation) =>
        GetAsync<Assessment>($"/api/v1/assessments/{month}", cancellation);

    /// <summary>The newest published outlook; <see langword="null"/> before the first.</summary>
    public Task<MonthlyOutlook?> LatestOutlookAsync(CancellationToken cancellation) =>
        GetAsync<MonthlyOutlook>("/api/v1/outlooks/latest", cancellation);

    /// <summary>Runs a function by hand, as the host's own admin route does.</summary>
    public async Task RunFunctionAsync(string name, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(Absolute($"/admin/functions/{name}"), new { }, cancellation);
        Require(response);
    }

    private async Task<T?> GetAsync<T>(string link, CancellationToken cancellation)
        where T : class
    {
        using var response = await http.GetAsync(Absolute(link), cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        Require(response);
        return await response.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancellation);
    }

    private Uri Absolute(string link) => new(address, link);

    private static void Require(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new StepFailedException(FormattableString.Invariant(
                $"{response.RequestMessage!.RequestUri} answered {(int)response.StatusCode} {response.ReasonPhrase}"));
        }
    }
}
