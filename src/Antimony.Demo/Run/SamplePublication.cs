using Antimony.Demo.Data;
using Antimony.Survey.Estimation.Figures;
using Antimony.Survey.Outlook;

namespace Antimony.Demo.Run;

/// <summary>Has the app publish, and fetches what it published.</summary>
internal sealed class SamplePublication(AppClient app, TimeProvider time)
{
    /// <summary>The timer function.</summary>
    public const string Function = "PublishOutlook";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs the timer function once and waits until the outlook of <paramref name="newest"/> or a later month is
    /// out.</summary>
    /// <exception cref="StepFailedException">It does not come.</exception>
    public async Task<MonthlyOutlook> PublishAsync(Month newest, CancellationToken cancellation)
    {
        await app.RunFunctionAsync(Function, cancellation);
        for (var started = time.GetTimestamp(); ;)
        {
            if (await app.LatestOutlookAsync(cancellation) is { } outlook && outlook.Month >= newest) return outlook;
            if (time.GetElapsedTime(started) > Limit)
            {
                throw new StepFailedException(
                    $"{Function} published no outlook of {newest} within {Limit.TotalMinutes:0} minutes.");
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    /// <summary>The assessments from one month to another, as far as there are any.</summary>
    public async Task<IReadOnlyList<Assessment>> AssessmentsAsync(Month from, Month to, CancellationToken cancellation)
    {
        var assessments = new List<Assessment>();
        for (var month = from; month <= to; month = month.Next)
        {
            if (await app.AssessmentAsync(month, cancellation) is { } assessment) assessments.Add(assessment);
        }

        return assessments;
    }
}
