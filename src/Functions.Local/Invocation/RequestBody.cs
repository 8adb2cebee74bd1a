using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Functions.Local.Invocation;

/// <summary>A request's body as a function gets it: with the worker's limit, which the app may lift before it reads, up to the
/// host's.</summary>
/// <remarks>The server itself has no limit, so that the host can answer where the real one does: with 500, not with a
/// reset.</remarks>
internal sealed class RequestBody : Stream, IHttpMaxRequestBodySizeFeature
{
    private const long WorkerLimit = 30_000_000;
    private const long HostLimit = 104_857_600;

    private readonly Stream _bytes;
    private readonly long? _declared;
    private readonly CancellationToken _left;
    private long? _limit = WorkerLimit;
    private long _read;
    private bool _ended;

    private RequestBody(HttpContext http)
    {
        _bytes = http.Request.Body;
        _declared = http.Request.ContentLength;
        _left = http.RequestAborted;
        _ended = http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };
    }

    /// <summary>Whether all of it was read. What is left makes the real host answer 500, whatever the function
    /// answered.</summary>
    public bool IsConsumed => _ended || _read == _declared || _left.IsCancellationRequested;

    public bool IsReadOnly { get; private set; }

    public long? MaxRequestBodySize
    {
        get => _limit;
        set => _limit = IsReadOnly ? throw new InvalidOperationException("The body is being read; its limit stands.") : value;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes the place of the request's own body.</summary>
    public static RequestBody Of(HttpContext http)
    {
        var body = new RequestBody(http);
        http.Request.Body = body;
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(body);
        return body;
    }

    /// <summary>Reads on to the end without a limit, so that the client, which may still be sending, hears the answer.</summary>
    public Task DrainAsync(CancellationToken cancellation) => _bytes.CopyToAsync(Null, cancellation);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        IsReadOnly = true;
        ThrowWhereLarger(_declared);
        var count = await ReadOnAsync(buffer, cancellationToken);
        _read += count;
        ThrowWhereLarger(_read);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // As the worker's server, which forbids it too.
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<int> ReadOnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var count = await _bytes.ReadAsync(buffer, cancellationToken);
            _ended |= count == 0 && buffer.Length > 0;
            return count;
        }
        catch (IOException)
        {
            // A client that left ends its body too: there is nothing more to read.
            _ended = true;
            throw;
        }
    }

    private void ThrowWhereLarger(long? size)
    {
        var limit = Math.Min(_limit ?? HostLimit, HostLimit);
        if (size > limit)
        {
            throw new BadHttpRequestException(
                $"Request body too large. The max request body size is {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
        }
    }
}
