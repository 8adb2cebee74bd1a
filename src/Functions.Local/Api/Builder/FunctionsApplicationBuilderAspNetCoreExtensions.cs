namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Turns on HTTP functions that take an <c>HttpRequest</c> and return an <c>IResult</c>.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Serves the app's HTTP functions. Without this call an app with HTTP functions does not build.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ServesHttp = true;
        return builder;
    }
}
