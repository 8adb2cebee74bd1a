using Antimony.Storage.Assessments;
using Antimony.Storage.Submissions;

namespace Antimony.Demo.Data;

/// <summary>The history in storage, as it is known now.</summary>
internal sealed class StoredHistory(AssessmentStore assessments, SubmissionStore submissions)
{
    /// <summary>Every month of that survey that has an assessment, oldest first.</summary>
    public async Task<IReadOnlyList<HistoryMonth>> ReadAsync(SurveyId survey, CancellationToken cancellation)
    {
        var synthetic = new Dictionary<SubmissionId, bool>();
        var months = new List<HistoryMonth>();
        foreach (var stored in await assessments.ReadAsync(survey, from: null, to: null, cancellation))
            months.Add(new(stored.Observation, await SourceOfAsync(stored)));
        return months;

        async Task<FigureSource> SourceOfAsync(StoredAssessment stored)
        {
            if (!stored.FromResponses) return FigureSource.ExternalAggregate;
            foreach (var basis in stored.Basis)
            {
                if (await IsSyntheticAsync(basis.Submission)) return FigureSource.SyntheticResponses;
            }

            return FigureSource.Responses;
        }

        async Task<bool> IsSyntheticAsync(SubmissionId id)
        {
            if (!synthetic.TryGetValue(id, out var known))
            {
                var found = await submissions.FindAsync(survey, id, cancellation);
                synthetic[id] = known = found is not null && SampleFile.IsSynthetic(found.File);
            }

            return known;
        }
    }
}
