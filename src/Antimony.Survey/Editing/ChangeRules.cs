namespace Antimony.Survey.Editing;

/// <summary>The rules that hold a response against the same producer's a month before.</summary>
internal sealed class ChangeRules(SurveyDefinition definition, FindingList findings)
{
    public void Check(Response now, Response before)
    {
        CheckCapacity(now, before);
        if (definition.IngotEquivalent(now.Output) is not { } output || definition.IngotEquivalent(before.Output) is not { } last) return;
        var factor = definition.Editing.ChangeFactor;
        // A start or a halt is a change of status, not of this kind.
        if (output > Tonnes.Zero && last > Tonnes.Zero && (output > factor * last || last > factor * output))
            findings.Add(RuleIds.OutputChanged, now.Location, null, output.Text(), null, output.Text(), last.Text());
        if (now.Status == OperatingStatus.Reduced && before.Status == OperatingStatus.Normal && output > last)
            findings.Add(RuleIds.StatusAgainstVolume, now.Location, "status", "reduced", null, output.Text(), last.Text());
    }

    private void CheckCapacity(Response now, Response before)
    {
        var (capacity, last) = (now.Capacity.PerMonth, before.Capacity.PerMonth);
        if (Math.Abs(capacity.Value - last.Value) <= definition.Editing.CapacityChangeShare * last.Value) return;
        findings.Add(RuleIds.CapacityChanged, now.Location, "capacity_t", capacity.Text(), null, capacity.Text(), last.Text());
    }
}
