using Antimony.Survey.Definition;
using Antimony.Survey.Files.Words;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules on how a file arrived, for which nothing in it has to be read.</summary>
public static class DeliveryRules
{
    /// <summary>A version of a file that a newer one replaced before anybody read it.</summary>
    public static Finding ReplacedUnread(string file) => RuleCatalogue.Finding(RuleId.ReplacedUnread, file);

    /// <summary>A version of a file that was deleted before anybody read it.</summary>
    public static Finding DeletedUnread(string file) => RuleCatalogue.Finding(RuleId.DeletedUnread, file);

    /// <summary>A file whose folder names no survey; the survey whose name is nearest is suggested, else the first.</summary>
    public static Finding UnknownSurvey(SurveyId survey)
    {
        var known = SurveyDefinition.All.Select(definition => definition.Id.ToString()).ToList();
        return RuleCatalogue.Finding(RuleId.UnknownSurvey, survey) with
        {
            Value = survey.ToString(),
            Suggestion = Spelling.Nearest(survey.ToString(), known) ?? known[0],
        };
    }
}
