using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Local.Tests.Hosting;

public static class Misdeclared
{
    public static class WithoutTrigger
    {
        [Function("Lonely")]
        public static void Lonely()
        {
        }
    }

    public static class Twins
    {
        [Function("Twin")]
        public static IResult One([HttpTrigger("get")] HttpRequest request) => Results.Ok();

        [Function("twin")]
        public static IResult Two([HttpTrigger("get")] HttpRequest request) => Results.Ok();
    }

    public static class Unbindable
    {
        [Function("Wanting")]
        public static IResult Wanting([HttpTrigger("get")] HttpRequest request, DateTime day) => Results.Ok();
    }

    public static class TextBlob
    {
        [Function("Text")]
        public static void Text([BlobTrigger("c/{name}")] string blob)
        {
        }
    }
}
