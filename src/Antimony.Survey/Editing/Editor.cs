using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;

namespace Antimony.Survey.Editing;

/// <summary>Holds a file that has been read to the rules that need more than one cell: GSBPM phase 5, review and validate.</summary>
public static class Editor
{
    /// <summary>Edits the file. All findings are reported, those of reading first.</summary>
    public static EditedFile Edit(SurveyFile file, EditingContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var findings = file.Findings.Copy();
        var log = new EditingLog(file, findings);
        var aggregates = file.Aggregates;
        var responses = file.Table.Responses;
        if (file.Kind == FileKind.Responses)
        {
            responses = ProvinceRule.Resolve(file.Table, context, log);
            var rules = new ResponseRules(context, log);
            foreach (var response in responses) rules.Check(response);
            DuplicateRule.Check(responses, file.Table.Incomplete, log);
            var byMonth = responses.ToLookup(response => response.Month);
            foreach (var month in file.Months) FrameRules.Check(month, byMonth, file.Table.Incomplete, context, log);
        }
        else
        {
            AggregateRules.Check(aggregates, context, log);
        }

        return new EditedFile
        {
            Kind = file.Kind,
            Responses = responses,
            Aggregates = aggregates,
            Months = file.Months,
            Rows = file.Rows,
            Findings = findings,
        };
    }
}
