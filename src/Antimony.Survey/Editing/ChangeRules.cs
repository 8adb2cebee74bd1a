using Antimony.Survey.Definition;
using Antimony.Survey.Files.Headers;
using Antimony.Survey.Rules;

namespace Antimony.Survey.Editing;

/// <summary>The rules that hold a response against the same producer's a month before.</summary>
internal sealed class ChangeRules(SurveyDefinition definition, EditingLog log)
{
    public void Check(Response now, Response before)
    {
        CheckCapacity(now, before);
        if (definition.IngotEquivalent(now.Output) is not { } output) return;
        if (definition.IngotEquivalent(before.Output) is not { } last) return;
        var factor = definition.Editing.ChangeFactor;
        // A start or a halt is a change of status, not of this kind.
        if (output > Tonnes.Zero && last > Tonnes.Zero && (output > factor * last || last > factor * output))
            log.Add(RuleIds.OutputChanged, now.Location, ColumnRole.Output, EditingLog.Text(output), null,
                EditingLog.Text(output), EditingLog.Text(last));
        if (now.Status == OperatingStatus.Reduced && before.Status == OperatingStatus.Normal && output > last)
            log.Add(RuleIds.StatusAgainstVolume, now.Location, ColumnRole.Status, "reduced", null,
                EditingLog.Text(output), EditingLog.Text(last));
    }

    private void CheckCapacity(Response now, Response before)
    {
        var (capacity, last) = (now.Capacity.PerMonth, before.Capacity.PerMonth);
        if (Math.Abs(capacity.Value - last.Value) <= definition.Editing.CapacityChangeShare * last.Value) return;
        log.Add(RuleIds.CapacityChanged, now.Location, ColumnRole.Capacity, EditingLog.Text(capacity), null,
            EditingLog.Text(capacity), EditingLog.Text(last));
    }
}
