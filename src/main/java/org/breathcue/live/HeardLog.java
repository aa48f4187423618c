package org.breathcue.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * What was written from which frame of the output on, so that what is heard can be told from how far the ear has come. For many
 * threads.
 */
final class HeardLog {
    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * A passage that was written from a frame on.
     *
     * @param output the first frame of the output
     * @param start the position in the passage at that frame
     */
    record Entry(long output, PassageQueue program, long start) {
        /** The position in the passage of a frame of the output. */
        long position(long frame) {
            return start + frame - output;
        }
    }

    /** What follows was written from this frame on. */
    synchronized void add(long output, PassageQueue program, long start) {
        // Nothing was written of what began at the same frame.
        while (!entries.isEmpty() && entries.getLast().output() >= output) {
            entries.removeLast();
        }
        entries.addLast(new Entry(output, program, start));
    }

    /** What is heard at a frame of the output, or the first that is known. What lies before it is forgotten. */
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
