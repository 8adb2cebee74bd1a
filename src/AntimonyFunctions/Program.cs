using AntimonyFunctions.Configuration;
using AntimonyFunctions.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.UseMiddleware<RequestBodyMiddleware>();
// One or two traces an answer, health probes included; the host's own log of the request says it all.
builder.Logging.AddFilter("Microsoft.AspNetCore.Http", LogLevel.Warning);
builder.Services.AddSurveyStorage(builder.Configuration);
builder.Services.AddSurveyWorkflow();
builder.Build().Run();
