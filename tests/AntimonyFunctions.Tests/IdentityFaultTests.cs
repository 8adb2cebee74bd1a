using Antimony.Storage;
using AntimonyFunctions.Configuration;
using AntimonyFunctions.Resources;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Tests.Shared;

namespace AntimonyFunctions.Tests;

/// <summary>An app whose identity gets no token: nothing is sent to the storage at all.</summary>
public class IdentityFaultTests
{
    private static readonly BlobContainerClient Container =
        new(new Uri("https://account.example/surveys"), new UnavailableCredential());

    private static readonly TableServiceClient Tables = new(new Uri("https://account.example"), new UnavailableCredential());

    [Fact]
    public async Task The_app_starts_all_the_same_and_logs_why()
    {
        using var log = new AnnouncedLog();
        log.Expect("The app's identity could not sign in to the storage");

        await new StorageProvisioning(Container, new SurveyTables(Tables), log.Of<StorageProvisioning>())
            .StartAsync(CancellationToken.None);

        Assert.IsType<CredentialUnavailableException>(Assert.Single(log.Faults));
    }

    [Fact]
    public async Task Its_health_check_says_what_does_not_answer()
    {
        var result = await new Health(Tables, Container).ReadyAsync(new DefaultHttpContext().Request, CancellationToken.None);

        var answer = await Answer.OfAsync(result);
        Assert.Equal(503, answer.Status);
        Assert.All(
            [.. StorageNames.Tables, StorageNames.SurveysContainer],
            part => Assert.Contains(part, answer.Problem["detail"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    private sealed class UnavailableCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("No managed identity endpoint found.");

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
