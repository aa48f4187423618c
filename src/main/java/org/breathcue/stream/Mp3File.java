package org.breathcue.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.breathcue.encode.Mp3Parts;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.pcm.PcmSource;

/**
 * A source as an MP3 file. A part of it is encoded when one of its bytes is read; the parts that were read last are kept, so that players
 * that read the same part at the same time wait for one encoder.
 */
final class Mp3File implements VirtualFile {
    /** One and a half minutes of sound: about 1.5 MB. */
    private static final int MOST_KEPT = 160;

    private final Mp3Parts parts;
    private final byte[] head;
    private final Map<Integer, FutureTask<byte[]>> kept = new LinkedHashMap<>(2 * MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, FutureTask<byte[]>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param seed the seed of the dither */
    Mp3File(PcmSource source, long seed, RecordingInfo recording) {
        parts = new Mp3Parts(source, seed);
        head = parts.head(recording);
    }

    @Override
    public String mediaType() {
        return "audio/mpeg";
    }

    @Override
    public long length() {
        return head.length + parts.length();
    }

    @Override
    public void write(long from, long to, OutputStream out) throws IOException {
        Objects.checkFromToIndex(from, to, length());
        if (from < head.length) {
            out.write(head, (int) from, (int) Math.min(to, head.length) - (int) from);
        }
        long at = Math.max(0, from - head.length);
        long end = to - head.length;
        while (at < end) {
            int part = parts.partAt(at);
            byte[] bytes = encoded(part);
            int offset = (int) (at - parts.start(part));
            int n = (int) Math.min(bytes.length - offset, end - at);
            out.write(bytes, offset, n);
            at += n;
        }
    }

    private byte[] encoded(int part) throws IOException {
        FutureTask<byte[]> task;
        synchronized (kept) {
            task = kept.computeIfAbsent(part, wanted -> new FutureTask<>(() -> parts.encode(wanted)));
        }
        // Only the first call runs it.
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the sound is encoded", e);
        } catch (ExecutionException e) {
            synchronized (kept) {
                kept.remove(part, task);
            }
            throw new IllegalStateException("part " + part + " cannot be encoded", e.getCause());
        }
    }
}
