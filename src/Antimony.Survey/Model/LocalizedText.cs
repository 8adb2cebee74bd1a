namespace Antimony.Survey;

/// <summary>One statement in the two languages that the survey speaks.</summary>
public sealed record LocalizedText(string En, string Zh);
