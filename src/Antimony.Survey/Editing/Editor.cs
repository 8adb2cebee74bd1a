using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>Holds a file that has been read to the rules that need more than one cell: GSBPM phase 5, review and
/// validate.</summary>
public static class Editor
{
    /// <summary>Edits the file. All findings are reported, those of reading first.</summary>
    public static EditedFile Edit(SurveyFile file, EditingContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var findings = file.Findings.Copy();
        var log = new FindingLog(findings);
        var aggregates = file.Aggregates;
        var responses = file.Table.Responses;
        if (file.Kind == FileKind.Responses)
        {
            responses = ProvinceRule.Resolve(file, context, log);
            var rules = new ResponseRules(context, file, log);
            foreach (var response in responses) rules.Check(response);
            DuplicateRule.Check(file, responses, log);
            var byMonth = responses.ToLookup(response => response.Month);
            foreach (var month in file.Months) FrameRules.Check(month, byMonth, file, context, log);
        }
        else
        {
            AggregateRules.Check(file, context, log);
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
