package org.breathcue.live;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Everything the listener hears, in order and without gaps. It is written by the thread that plays and read by one other
 * thread. It keeps what has not been read: one entry for each gesture, wait or loss of the device, however long they are.
 */
public final class HeardTrail {
    private final HeardLog log = new HeardLog();
    private final LongSupplier heard;
    private long read;

    /** @param heard returns the number of frames of the output that were heard */
    HeardTrail(LongSupplier heard) {
        this.heard = heard;
    }

    HeardLog log() {
        return log;
    }

    /** Returns what was heard since the last call. */
    public List<HeardPart> next() {
        long from = read;
        read = Math.max(from, heard.getAsLong());
        return log.between(from, read).stream().flatMap(HeardTrail::part).toList();
    }

    private static Stream<HeardPart> part(HeardLog.Piece piece) {
        PassageQueue queue = piece.entry().queue();
        Passage passage = queue.passage();
        return passage == null
                ? Stream.empty()
                : Stream.of(
                        HeardPart.of(queue, passage, piece.entry().position(piece.from()), piece.to() - piece.from()));
    }
}
