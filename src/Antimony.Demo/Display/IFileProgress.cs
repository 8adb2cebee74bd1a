using Antimony.Demo.Data;

namespace Antimony.Demo.Display;

/// <summary>Shows how far each file is.</summary>
internal interface IFileProgress
{
    /// <summary>The file is in the container.</summary>
    void Uploaded(string file, bool wasThere);

    /// <summary>The app has dealt with the file.</summary>
    void Finished(SubmissionView submission);
}
