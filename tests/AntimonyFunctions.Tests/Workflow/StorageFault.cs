using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace AntimonyFunctions.Tests.Workflow;

/// <summary>Makes the storage unreachable from a chosen transaction on, as a kill at that moment would.</summary>
internal sealed class StorageFault : HttpPipelineSynchronousPolicy
{
    private int _transactionsLeft = int.MaxValue;

    /// <summary>Lets that many more transactions through, and then nothing.</summary>
    public void After(int transactions) => _transactionsLeft = transactions;

    public void Mend() => _transactionsLeft = int.MaxValue;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (_transactionsLeft == int.MaxValue) return;
        var isTransaction = message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        if (_transactionsLeft == 0 || (isTransaction && --_transactionsLeft < 0))
            throw new RequestFailedException(503, "The storage was made unreachable.");
    }
}
