using Antimony.Survey.Definition;
using Antimony.Survey.Files;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules that hold a response against the same producer's a month before.</summary>
internal sealed class ChangeRules(SurveyDefinition definition, SurveyFile file, FindingLog log)
{
    public void Check(Response now, Response before)
    {
        CheckCapacity(now, before);
        if (definition.IngotEquivalent(now.Output) is not { } output) return;
        if (definition.IngotEquivalent(before.Output) is not { } last) return;
        var factor = definition.Editing.ChangeFactor;
        // A start or a halt is a change of status, not of this kind.
        if (output > Tonnes.Zero && last > Tonnes.Zero && (output > factor * last || last > factor * output))
            log.Add(
                RuleId.OutputChanged, file.At(now.Location, ColumnRole.Output), output.ToString(), null,
                output.ToString(), last.ToString());
        if (now.Status == OperatingStatus.Reduced && before.Status == OperatingStatus.Normal && output > last)
            log.Add(
                RuleId.StatusAgainstVolume, file.At(now.Location, ColumnRole.Status), WireName.Of(OperatingStatus.Reduced), null,
                output.ToString(), last.ToString());
    }

    private void CheckCapacity(Response now, Response before)
    {
        var (capacity, last) = (now.Capacity.PerMonth, before.Capacity.PerMonth);
        if (Math.Abs(capacity.Value - last.Value) <= definition.Editing.CapacityChangeShare * last.Value) return;
        log.Add(RuleId.CapacityChanged, file.At(now.Location, ColumnRole.Capacity), capacity.ToString(), null,
            capacity.ToString(), last.ToString());
    }
}
