using Antimony.Survey.Rules;
using AntimonyFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AntimonyFunctions.Resources;

/// <summary>The catalogue of editing rules.</summary>
public static class Rules
{
    /// <summary><c>GET /api/v1/rules</c>: every rule with its severity and texts in both languages.</summary>
    [Function("ListRules")]
    public static IResult List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/rules")] HttpRequest request) =>
        Representation.OfJson(new { value = RuleCatalogue.All });
}
