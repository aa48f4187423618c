package org.breathcue.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps frames of the output to the passages that were written there, so that the audible passage can be found from the
 * number of frames the device has played, and adds up what was heard. Thread-safe.
 */
final class HeardLog {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final HeardCount count = new HeardCount();
    /** How many frames of the output are counted. */
    private long counted;

    /**
     * A passage that was written from a frame on.
     *
     * @param output the first frame of the output
     * @param start the position in the passage at that frame
     */
    record Entry(long output, PassageQueue queue, long start) {
        /** Returns the position in the passage at a frame of the output. */
        long position(long frame) {
            return start + frame - output;
        }
    }

    /** Records that a passage was written from a frame of the output on. */
    synchronized void add(long output, PassageQueue queue, long start) {
        // An entry that began at the same frame has no frames.
        while (!entries.isEmpty() && entries.getLast().output() >= output) {
            entries.removeLast();
        }
        entries.addLast(new Entry(output, queue, start));
    }

    /** Returns the entry of a frame of the output, or the oldest entry. Removes all entries before it. */
    synchronized Entry at(long output) {
        countUpTo(output);
        Iterator<Entry> others = entries.iterator();
        Entry found = others.next();
        int before = 0;
        while (others.hasNext()) {
            Entry entry = others.next();
            if (entry.output() > output) {
                break;
            }
            found = entry;
            before++;
        }
        for (int i = 0; i < before; i++) {
            entries.removeFirst();
        }
        return found;
    }

    /** Returns what was heard before a frame of the output. */
    synchronized Heard heard(long output) {
        Entry unused = at(output);
        return count.heard();
    }

    /** Records that the listener asked for the last words again. */
    synchronized void repeat() {
        count.repeat();
    }

    private void countUpTo(long output) {
        Iterator<Entry> all = entries.iterator();
        Entry entry = all.next();
        while (counted < output) {
            Entry after = all.hasNext() ? all.next() : null;
            long end = after == null ? output : Math.min(output, after.output());
            Passage passage = entry.queue().passage();
            if (passage != null && counted < end) {
                count.add(passage, entry.position(counted), entry.position(end));
            }
            counted = Math.max(counted, end);
            if (after == null) {
                return;
            }
            entry = after;
        }
    }

    /**
     * A part of an entry that was heard.
     *
     * @param from the first frame of the output
     * @param to the frame of the output after the last one
     */
    record Piece(Entry entry, long from, long to) {}

    /** Returns what was written from one frame of the output up to another one, in order. Removes what was before. */
    synchronized List<Piece> between(long from, long to) {
        List<Piece> found = new ArrayList<>();
        Entry entry = null;
        for (Entry next : entries) {
            add(found, entry, from, Math.min(to, next.output()));
            entry = next;
        }
        add(found, entry, from, to);
        at(to);
        return found;
    }

    private static void add(List<Piece> found, @Nullable Entry entry, long from, long to) {
        if (entry != null && Math.max(from, entry.output()) < to) {
            found.add(new Piece(entry, Math.max(from, entry.output()), to));
        }
    }
}
