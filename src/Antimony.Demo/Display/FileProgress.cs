using Antimony.Demo.Data;
using Spectre.Console;

namespace Antimony.Demo.Display;

/// <summary>Shows progress file by file: a bar each on a terminal, a line for each step elsewhere.</summary>
internal static class FileProgress
{
    /// <summary>Shows the progress of that work.</summary>
    public static Task ShowAsync(IAnsiConsole console, IReadOnlyList<SampleFile> files, Func<IFileProgress, Task> work)
    {
        if (!console.Profile.Capabilities.Interactive) return work(new Lines(console));
        return console.Progress()
            .Columns(
                new SpinnerColumn(), new ProgressBarColumn { Width = 24 },
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new Bars(context, files)));
    }

    private static string Outcome(SubmissionView submission) => submission.Rows is { } rows
        ? FormattableString.Invariant($"{WireName.Of(submission.Status)}, {rows} rows")
        : WireName.Of(submission.Status);

    private sealed class Lines(IAnsiConsole console) : IFileProgress
    {
        public void Uploaded(string file, bool wasThere) =>
            console.MarkupLineInterpolated($"{(wasThere ? "already there" : "uploaded")}  {file}");

        public void Finished(SubmissionView submission)
        {
            console.MarkupLineInterpolated($"{Outcome(submission)}  {submission.File}");
            foreach (var error in (submission.Errors ?? []).Take(Findings)) console.MarkupLineInterpolated($"  {error}");
        }
    }

    private const int Findings = 3;

    private sealed class Bars(ProgressContext context, IReadOnlyList<SampleFile> files) : IFileProgress
    {
        private readonly Dictionary<string, ProgressTask> _tasks = files.ToDictionary(
            file => file.Name,
            file => context.AddTask(Markup.Escape(file.Name), maxValue: 2),
            StringComparer.Ordinal);

        public void Uploaded(string file, bool wasThere)
        {
            _tasks[file].Increment(1);
            _tasks[file].Description = $"{Markup.Escape(file)}  [grey]{(wasThere ? "already there" : "uploaded")}[/]";
        }

        public void Finished(SubmissionView submission)
        {
            var task = _tasks[submission.File];
            task.Increment(1);
            var errors = (submission.Errors ?? []).Take(Findings).Select(error => "\n  " + Markup.Escape(error.ToString()));
            var colour = submission.IsStored ? "green" : "red";
            var outcome = $"[{colour}]{Outcome(submission)}[/]";
            task.Description = $"{Markup.Escape(submission.File)}  {outcome}{string.Concat(errors)}";
            task.StopTask();
        }
    }
}
