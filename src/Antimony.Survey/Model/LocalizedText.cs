namespace Antimony.Survey.Model;

/// <summary>One statement in the two languages that the survey speaks.</summary>
public sealed record LocalizedText(string En, string Zh);
