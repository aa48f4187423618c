package org.breathcue.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Maps frames of the output to the passages that were written there, so that the audible passage can be found from the
 * number of frames the device has played. Thread-safe.
 */
final class HeardLog {
    private final Deque<Entry> entries = new ArrayDeque<>();

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
}
