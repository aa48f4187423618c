package org.breathcue.voice.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of an answer to a stream while it arrives, up to a size limit. {@link #arrived} and {@link #expected} may be
 * called from any thread.
 */
final class ArrivingBody implements BodySubscriber<Long> {
    private final OutputStream out;
    private final long maxBytes;
    private final AtomicLong arrived = new AtomicLong();
    private volatile long expected = -1;
    private final CompletableFuture<Long> complete = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    ArrivingBody(OutputStream out, long maxBytes) {
        this.out = out;
        this.maxBytes = maxBytes;
    }

    /** Returns how many bytes have arrived so far. */
    long arrived() {
        return arrived.get();
    }

    /** Sets the size in bytes that the server states; −1 if it states none. */
    void expect(long bytes) {
        expected = bytes;
    }

    /** Returns the size in bytes that the server states; −1 as long as it is not known. */
    long expected() {
        return expected;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return complete;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (complete.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                if (arrived.addAndGet(buffer.remaining()) > maxBytes) {
                    throw new FetchException("is larger than it can be: more than " + maxBytes + " bytes", false);
                }
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                out.write(bytes);
            }
        } catch (IOException e) {
            if (subscription != null) {
                subscription.cancel();
            }
            complete.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        complete.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        complete.complete(arrived.get());
    }
}
