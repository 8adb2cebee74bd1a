using Antimony.Survey.Definition;

namespace Antimony.Survey.Estimation.Figures;

/// <summary>A response and the submission that it came with.</summary>
public sealed record SourcedResponse(Response Response, SubmissionId Submission);

/// <summary>All that a month's assessment is computed from. Its size does not grow with history: earlier months come as the
/// state that they carried over.</summary>
public sealed record AssessmentInput
{
    /// <summary>The survey.</summary>
    public required SurveyDefinition Definition { get; init; }

    /// <summary>The reference month.</summary>
    public required Month Month { get; init; }

    /// <summary>The responses in force for the month, at most one a producer, in any order.</summary>
    public IReadOnlyList<SourcedResponse> Responses { get; init; } = [];

    /// <summary>The responses in force for the month after, where there are any yet; only backward imputation reads
    /// them.</summary>
    public IReadOnlyList<SourcedResponse> NextResponses { get; init; } = [];

    /// <summary>What somebody else published for the month.</summary>
    public ExternalAggregate? Aggregate { get; init; }

    /// <summary>The submission that <see cref="Aggregate"/> came with.</summary>
    public SubmissionId? AggregateSubmission { get; init; }

    /// <summary>The newest state carried over from before the month: that of the month before, unless there is a gap.</summary>
    public CarriedMonth? Previous { get; init; }

    /// <summary>The state of the month before, <see langword="null"/> where nothing is known of it.</summary>
    internal CarriedMonth? MonthBefore => Previous?.Month == Month.Previous ? Previous : null;

    /// <summary>The state carried over from twelve months before.</summary>
    public CarriedMonth? YearAgo { get; init; }

    /// <summary>Refuses what cannot be this month's input.</summary>
    /// <exception cref="ArgumentException">A part belongs to another month, a producer responds twice, or there is neither a
    /// response nor an aggregate.</exception>
    internal void Validate()
    {
        if (Responses.Count == 0 && Aggregate is null)
            throw new ArgumentException($"Nothing is known of {Month}.", nameof(Responses));
        Validate(Responses, Month, nameof(Responses));
        Validate(NextResponses, Month.Next, nameof(NextResponses));
        if (Aggregate is not null && Aggregate.Month != Month)
            throw new ArgumentException($"The aggregate is of {Aggregate.Month}, not {Month}.", nameof(Aggregate));
        if (Previous is not null && Previous.Month >= Month)
            throw new ArgumentException($"The state of {Previous.Month} is not before {Month}.", nameof(Previous));
        if (YearAgo is not null && YearAgo.Month != Month.AddMonths(-12))
            throw new ArgumentException($"The state of {YearAgo.Month} is not a year before {Month}.", nameof(YearAgo));
    }

    private static void Validate(IReadOnlyList<SourcedResponse> responses, Month month, string name)
    {
        var producers = new HashSet<ProducerId>(responses.Count);
        foreach (var (response, _) in responses)
        {
            if (response.Month != month)
                throw new ArgumentException($"A response of {response.Producer} is of {response.Month}, not {month}.", name);
            if (!producers.Add(response.Producer))
                throw new ArgumentException($"{response.Producer} responds twice for {month}.", name);
        }
    }
}
