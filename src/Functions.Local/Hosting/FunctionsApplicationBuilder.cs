using Functions.Local.Configuration;
using Functions.Local.Hosting;
using Functions.Local.Http;
using Functions.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app's <c>Program</c> begins.</summary>
public class FunctionsApplication
{
    /// <summary>Starts building an app of the functions in the entry assembly.</summary>
    /// <param name="args">The command line. <c>--port N</c> sets the port (default 7071; 0: any free one); a switch without a
    /// value becomes the setting of its name with the value <c>true</c>.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new FunctionsApplicationBuilder(args, AppParts.OfEntryAssembly());
    }
}

/// <summary>A function app being built.</summary>
public class FunctionsApplicationBuilder : IFunctionsWorkerApplicationBuilder, IHostApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly AppParts _parts;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    internal FunctionsApplicationBuilder(string[] args, AppParts parts)
    {
        _parts = parts;
        _web = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = CommandLine.WithSwitchValues(args),
            ContentRootPath = parts.Directory,
            EnvironmentName =
                System.Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        var defaults = new MemoryConfigurationSource { InitialData = Defaults.Settings };
        ((IConfigurationBuilder)_web.Configuration).Sources.Insert(0, defaults);
        _web.WebHost.ListenOnLoopback();
        foreach (var startup in parts.Startups)
            ((WorkerExtensionStartup)Activator.CreateInstance(startup)!).Configure(this);
    }

    /// <summary>The app's settings: appsettings, environment variables, command line.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <summary>Name, folder and environment of the app. The environment is Development unless
    /// <c>AZURE_FUNCTIONS_ENVIRONMENT</c> says otherwise.</summary>
    public IHostEnvironment Environment => _web.Environment;

    /// <summary>The app's logging.</summary>
    public ILoggingBuilder Logging => _web.Logging;

    /// <summary>The app's metrics.</summary>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <summary>For extensions to share while the app is being built.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services => _web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    internal bool ServesHttp { get; set; }

    /// <summary>Finds the functions and builds the app. Triggers fire once every hosted service and the web server have
    /// started.</summary>
    /// <exception cref="InvalidOperationException">A function is declared in a way that the host cannot run.</exception>
    public IHost Build()
    {
        var functions = FunctionIndex.Of(_parts.FunctionTypes);
        if (!ServesHttp && functions.FirstOrDefault(function => function.Trigger is HttpTriggerAttribute) is { } http)
        {
            throw new InvalidOperationException(
                $"Function '{http.Name}' needs ConfigureFunctionsWebApplication() on the builder.");
        }

        var hostJson = HostJson.Read(_parts.Directory);
        Services.AddFunctionsHost(functions, hostJson, FunctionExecutor.Pipeline(_middleware));
        var app = _web.Build();
        app.ServeRoutes(functions, hostJson);
        return app;
    }

    /// <summary>Replaces the container of the app's services.</summary>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>Wraps every invocation. What is added first runs outermost.</summary>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _middleware.Add(middleware);
        return this;
    }
}

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
