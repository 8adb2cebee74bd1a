using Antimony.Survey.Definition;

namespace Antimony.Survey.Frame;

/// <summary>The frame of a month (method 1.2): who responded in the last <see cref="SurveyDefinition.FrameMonths"/> months, this
/// one included, and has not closed.</summary>
/// <param name="Members">The frame, sorted by producer, so that sums come out the same whatever order responses arrive
/// in.</param>
/// <param name="Closed">Who was in the frame before and reported its closure.</param>
/// <param name="Lapsed">How many left the frame because they have not responded for too long.</param>
internal sealed record MonthFrame(
    IReadOnlyList<FrameMember> Members, IReadOnlyList<CarriedProducer> Closed, int Lapsed)
{
    /// <summary>The frame of that month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="months">Months without a response after which a producer leaves.</param>
    /// <param name="responses">The responses of the month, at most one a producer.</param>
    /// <param name="nextResponses">Those of the month after.</param>
    /// <param name="before">The frame of the month before.</param>
    public static MonthFrame Of(
        Month month, int months, IEnumerable<Response> responses, IEnumerable<Response> nextResponses,
        IEnumerable<CarriedProducer> before)
    {
        var next = nextResponses.ToDictionary(response => response.Producer);
        var known = before.ToDictionary(producer => producer.Producer);
        var (members, closed, lapsed) = (new List<FrameMember>(), new List<CarriedProducer>(), 0);
        foreach (var response in responses)
        {
            known.Remove(response.Producer, out var previous);
            if (response.Status != OperatingStatus.Closed)
                members.Add(FrameMember.Responding(response, previous, next.GetValueOrDefault(response.Producer)));
            else if (previous is not null)
                closed.Add(previous);
        }

        foreach (var previous in known.Values)
        {
            if (month.MonthsSince(previous.LastResponse) < months)
                members.Add(FrameMember.Silent(previous, next.GetValueOrDefault(previous.Producer)));
            else
                lapsed++;
        }

        members.Sort(static (a, b) => a.Producer.CompareTo(b.Producer));
        closed.Sort(static (a, b) => a.Producer.CompareTo(b.Producer));
        return new MonthFrame(members, closed, lapsed);
    }
}
