using AntimonyFunctions.Api;
using AntimonyFunctions.Configuration;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.Services.AddSurveyStorage(builder.Configuration);
builder.Services.AddSurveyWorkflow();
builder.Build().Run();
