using Antimony.Survey.Definition;
using Antimony.Survey.Estimation.Figures;

namespace Antimony.Survey.Frame;

/// <summary>The frame of a month (method, section 1.2): who responded in the last <see cref="SurveyDefinition.FrameMonths"/>
/// months, this one included, and has not closed.</summary>
internal sealed class Panel
{
    private Panel(IReadOnlyList<PanelMember> members, IReadOnlyList<CarriedProducer> closed, int silent) =>
        (Members, Closed, Silent) = (members, closed, silent);

    /// <summary>The frame, sorted by producer, so that sums come out the same whatever order responses arrive in.</summary>
    public IReadOnlyList<PanelMember> Members { get; }

    /// <summary>Who was in the frame before and reported its closure.</summary>
    public IReadOnlyList<CarriedProducer> Closed { get; }

    /// <summary>How many left the frame because they have not responded for too long.</summary>
    public int Silent { get; }

    public static Panel Build(AssessmentInput input, IngotEquivalents equivalents)
    {
        var next = input.NextResponses.ToDictionary(r => r.Response.Producer, r => r.Response);
        var before = Before(input, equivalents);
        var members = new List<PanelMember>();
        var closed = new List<CarriedProducer>();
        foreach (var (response, _) in input.Responses)
        {
            before.Remove(response.Producer, out var previous);
            if (response.Status == OperatingStatus.Closed)
            {
                if (previous is not null) closed.Add(previous);
            }
            else
            {
                var member = Responding(response, previous, next.GetValueOrDefault(response.Producer));
                member.Cell = equivalents.Reported(response);
                members.Add(member);
            }
        }

        var silent = 0;
        foreach (var previous in before.Values)
        {
            if (input.Month.MonthsSince(previous.LastResponse) < input.Definition.FrameMonths)
                members.Add(NotResponding(previous, next.GetValueOrDefault(previous.Producer)));
            else
                silent++;
        }

        members.Sort(static (a, b) => a.Producer.CompareTo(b.Producer));
        closed.Sort(static (a, b) => a.Producer.CompareTo(b.Producer));
        return new Panel(members, closed, silent);
    }

    private static Dictionary<ProducerId, CarriedProducer> Before(AssessmentInput input, IngotEquivalents equivalents) =>
        input.Previous is not { } state
            ? []
            : state.Producers.ToDictionary(
                p => p.Producer,
                p => state.Products.SequenceEqual(equivalents.Products)
                    ? p
                    : p with { Levels = equivalents.Reordered(state.Products, p.Levels) });

    private static PanelMember Responding(Response response, CarriedProducer? previous, Response? next) => new()
    {
        Producer = response.Producer,
        Group = response.Group ?? previous?.Group,
        Province = response.Province,
        Capacity = response.Capacity,
        Status = response.Status,
        Reasons = response.Reasons,
        LastResponse = response.Month,
        Response = response,
        Previous = previous,
        Next = next,
    };

    private static PanelMember NotResponding(CarriedProducer previous, Response? next) => new()
    {
        Producer = previous.Producer,
        Group = previous.Group,
        Province = previous.Province,
        Capacity = previous.Capacity,
        Status = previous.Status,
        Reasons = previous.Reasons,
        LastResponse = previous.LastResponse,
        Response = null,
        Previous = previous,
        Next = next,
    };
}
