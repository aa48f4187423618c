package org.breathcue.mix;

import java.util.Arrays;
import java.util.List;
import org.breathcue.timeline.Event;

/**
 * Finds the events of one kind that sound in a stretch of frames. Immutable; nothing here allocates after construction.
 *
 * <p>Events may overlap. Visit {@code i} from {@link #first} on while {@link #start} lies before the end of the stretch; an event
 * in between may have ended already. That is O(log n) and one look at each event since the oldest that still sounds.
 */
final class EventIndex {
    private final long[] starts;
    private final long[] ends;
    private final long[] latestEnds;

    /** Takes events sorted by start. */
    EventIndex(List<? extends Event> events) {
        int size = events.size();
        starts = new long[size];
        ends = new long[size];
        latestEnds = new long[size];
        long latest = 0;
        for (int i = 0; i < size; i++) {
            Event event = events.get(i);
            if (i > 0 && event.startFrame() < starts[i - 1]) {
                throw new IllegalArgumentException("event " + i + " starts before the one ahead of it");
            }
            starts[i] = event.startFrame();
            ends[i] = event.endFrame();
            latest = Math.max(latest, ends[i]);
            latestEnds[i] = latest;
        }
    }

    private EventIndex(long frames) {
        starts = new long[] {0};
        ends = new long[] {frames};
        latestEnds = ends;
    }

    /** The index of one sound that lasts from frame 0 to the end. */
    static EventIndex ofWhole(long frames) {
        return new EventIndex(frames);
    }

    int size() {
        return starts.length;
    }

    long start(int i) {
        return starts[i];
    }

    /** The first frame after event {@code i}. */
    long end(int i) {
        return ends[i];
    }

    /** The latest end of events 0 to {@code i}. */
    long latestEnd(int i) {
        return latestEnds[i];
    }

    /** The first event that may still sound at {@code frame}, or {@link #size}. */
    int first(long frame) {
        return countUpTo(latestEnds, frame);
    }

    /** The first event that starts after {@code frame}, or {@link #size}. */
    int startingAfter(long frame) {
        return countUpTo(starts, frame);
    }

    /** Whether any event takes place between two frames. */
    boolean overlaps(long from, long to) {
        int first = first(from);
        return first < size() && starts[first] < to;
    }

    /** How many events take place at the same time, at most. O(n log n). */
    int mostAtOnce() {
        long[] sortedEnds = ends.clone();
        Arrays.sort(sortedEnds);
        int most = 0;
        int ended = 0;
        for (int i = 0; i < starts.length; i++) {
            while (sortedEnds[ended] <= starts[i]) {
                ended++;
            }
            most = Math.max(most, i + 1 - ended);
        }
        return most;
    }

    /** How many of the ascending values are at most {@code limit}. */
    private static int countUpTo(long[] ascending, long limit) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
