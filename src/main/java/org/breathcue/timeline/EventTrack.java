package org.breathcue.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Events in the order of their starts, found by time. Immutable; the methods that take or return numbers allocate
 * nothing, so a render loop may call them. Every search is binary: O(log n).
 *
 * <p>Events may overlap. To visit all events that take place in a range of frames, start at {@link #firstUnfinished}
 * and go on while {@link #start} lies before the end of the range; some of the events visited may have ended already.
 *
 * @param <E> the kind of event
 */
public final class EventTrack<E extends Event> {
    private final List<E> events;
    private final long[] starts;
    private final long[] ends;
    private final long[] latestEnds;

    /**
     * Creates the index of some events.
     *
     * @throws IllegalArgumentException if they are not sorted by start
     */
    public EventTrack(List<E> events) {
        this.events = List.copyOf(events);
        int size = events.size();
        starts = new long[size];
        ends = new long[size];
        latestEnds = new long[size];
        long latest = 0;
        for (int i = 0; i < size; i++) {
            Event event = events.get(i);
            if (i > 0 && event.startFrame() < starts[i - 1]) {
                throw new IllegalArgumentException("event " + i + " starts before the event ahead of it");
            }
            starts[i] = event.startFrame();
            ends[i] = event.endFrame();
            latest = Math.max(latest, ends[i]);
            latestEnds[i] = latest;
        }
    }

    /** Returns all events, in order. */
    public List<E> events() {
        return events;
    }

    public int size() {
        return starts.length;
    }

    public E get(int i) {
        return events.get(i);
    }

    /** Returns the first frame of event {@code i}. */
    public long start(int i) {
        return starts[i];
    }

    /** Returns the first frame after event {@code i}. */
    public long end(int i) {
        return ends[i];
    }

    /** Returns the latest end of events 0 to {@code i}. */
    public long latestEnd(int i) {
        return latestEnds[i];
    }

    /**
     * Returns the index of the first event whose end, or that of an event ahead of it, lies after {@code frame}, or
     * {@link #size}.
     */
    public int firstUnfinished(long frame) {
        return countUpTo(latestEnds, frame);
    }

    /** Returns the index of the first event that starts after {@code frame}, or {@link #size}. */
    public int firstAfter(long frame) {
        return countUpTo(starts, frame);
    }

    /** Returns the index of the first event that starts at {@code frame} or after it, or {@link #size}. */
    public int firstFrom(long frame) {
        return countUpTo(starts, frame - 1);
    }

    /** Returns the index of the last event that starts at {@code frame} or before it, or −1. */
    public int lastUpTo(long frame) {
        return firstAfter(frame) - 1;
    }

    /** Returns whether any event takes place from frame {@code from} (inclusive) to {@code to} (exclusive). */
    public boolean overlaps(long from, long to) {
        int first = firstUnfinished(from);
        return first < size() && starts[first] < to;
    }

    /** Returns the event that takes place at {@code frame}; of several, the one that started last. */
    public Optional<E> at(long frame) {
        for (int i = lastUpTo(frame); i >= 0 && latestEnds[i] > frame; i--) {
            if (ends[i] > frame) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns all events that take place at {@code frame}, in order. */
    public List<E> allAt(long frame) {
        return events.subList(Math.min(firstUnfinished(frame), firstAfter(frame)), firstAfter(frame)).stream()
                .filter(event -> event.endFrame() > frame)
                .toList();
    }

    /** Returns the events that start from frame {@code from} (inclusive) to {@code to} (exclusive). */
    public List<E> starting(long from, long to) {
        int first = firstFrom(from);
        return events.subList(first, Math.max(first, firstFrom(to)));
    }

    /**
     * Returns, of the events that start at {@code frame} or before it, the one that ends last; of several, the first.
     */
    public Optional<E> endingLast(long frame) {
        int last = lastUpTo(frame);
        return last < 0 ? Optional.empty() : Optional.of(events.get(countUpTo(latestEnds, latestEnds[last] - 1)));
    }

    /** Returns how many events take place at the same time, at most. O(n log n). */
    public int mostAtOnce() {
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

    /** Returns how many of the ascending values are at most {@code limit}. */
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
