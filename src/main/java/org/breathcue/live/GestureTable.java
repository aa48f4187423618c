package org.breathcue.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * What each gesture does at each frame of a session, as a table: for players that do what {@link LivePlayer} does, but do not know the
 * rules of {@link Transport}. Immutable.
 *
 * <p><b>Overview.</b> A row holds for all frames from its first one up to that of the next row; the last row holds up to the length of the
 * timeline, which is included. All answers come from the transport itself. It also says {@linkplain Transport#changes where they can
 * change}; it is asked for the last frame before each of these, and equal rows become one. (The last frame, because at the first one
 * {@link #HERE} and the start of a breath are the same.)
 *
 * <p><b>Example.</b> The breath that begins at frame 5,000 lasts 4,000 frames, and the dose around it began at 1,000 after the entering
 * words at 800. In the row from 5,000 on, {@code owed} is 5,000, {@code leadFrom} and {@code leadTo} are 800 and 1,000, and {@code then}
 * is 5,000: after a short wait, the session continues at 5,000; after a long one, the text {@code whereLong} is told, frames 800 to 1,000
 * are played again, and then the session continues at 5,000.
 */
public final class GestureTable {
    /** In a column of frames: the frame at which the gesture was made. */
    public static final long HERE = -1;

    /** In a column of frames: the session ends. */
    public static final long END = -2;

    /** In {@code leadFrom}, {@code leadTo}, {@code wordsFrom}, {@code wordsTo}, {@code ready} and {@code setup}: there is none. */
    public static final long NONE = -1;

    private static final long LONG_AGO = Long.MAX_VALUE / 2;

    private final List<Row> rows;
    private final List<String> told;
    private final List<List<Part>> setups;
    private final List<Long> waits;

    private GestureTable(List<Row> rows, List<String> told, List<List<Part>> setups, List<Long> waits) {
        this.rows = List.copyOf(rows);
        this.told = List.copyOf(told);
        this.setups = List.copyOf(setups);
        this.waits = List.copyOf(waits);
    }

    /**
     * Frames that are played again.
     *
     * @param from the first frame
     * @param to the frame after them; {@link #HERE} is possible
     */
    public record Part(long from, long to) {}

    /**
     * The answers for a range of frames.
     *
     * @param from the first frame of the range
     * @param owed the frame at which the session continues after a wait of at most ten seconds; {@link #HERE} is possible
     * @param where the text that tells the position, as a number in {@link #told}
     * @param whereLong the text that is told after a longer wait, as a number in {@link #told}
     * @param leadFrom the first frame of what is then played again before {@code owed}, or {@link #NONE}
     * @param leadTo the frame after it
     * @param then the frame at which the session then continues; {@link #HERE} is possible
     * @param wordsFrom the first frame of the words that are spoken, or else were spoken last, or {@link #NONE}
     * @param wordsTo the frame after them
     * @param next the start of the next stretch, or {@link #END}
     * @param back the frame that "back" means
     * @param backAgain the frame that "back" means within three seconds of the last "back"
     * @param skip the start of the next side or stretch, or {@link #END}
     * @param ready in a dose that ends when the listener is ready, the frame at which the session continues after the answer, or {@link
     *     #END}; otherwise {@link #NONE}
     * @param setup what is played after {@code whereLong} if the session was interrupted here and continues in another run, as a number in
     *     {@link #setups}, or {@link #NONE}
     */
    public record Row(
            long from,
            long owed,
            int where,
            int whereLong,
            long leadFrom,
            long leadTo,
            long then,
            long wordsFrom,
            long wordsTo,
            long next,
            long back,
            long backAgain,
            long skip,
            long ready,
            int setup) {
        /** Returns the numbers in the order of the columns. */
        public List<Long> numbers() {
            return List.of(
                    from,
                    owed,
                    (long) where,
                    (long) whereLong,
                    leadFrom,
                    leadTo,
                    then,
                    wordsFrom,
                    wordsTo,
                    next,
                    back,
                    backAgain,
                    skip,
                    ready,
                    (long) setup);
        }

        private Row startingAt(long first) {
            return new Row(
                    first, owed, where, whereLong, leadFrom, leadTo, then, wordsFrom, wordsTo, next, back, backAgain,
                    skip, ready, setup);
        }
    }

    /** Returns the table of a timeline. */
    public static GestureTable of(Timeline timeline) {
        return new Builder(timeline).build();
    }

    /** Returns all rows, the first from frame 0 on. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the row that holds for a frame, from 0 to the length of the timeline. */
    public Row at(long frame) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).from() <= frame) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return rows.get(low);
    }

    /** Returns the texts that tell a position, each once. */
    public List<String> told() {
        return told;
    }

    /** Returns the words that set up a stretch, each a list of parts of the session, each list once. */
    public List<List<Part>> setups() {
        return setups;
    }

    /** Returns the text that reminds a listener that the session waits for them. */
    public static String reminder() {
        return PositionAnnouncement.reminder();
    }

    /** Returns the name of the chime that ends a session when the listener ends it. */
    public static String lastChime() {
        return Transport.LAST_CHIME;
    }

    /** Returns the frames at which the session waits until the listener is ready, in order. */
    public List<Long> waits() {
        return waits;
    }

    /** Asks the transport. */
    private static final class Builder {
        private final Transport transport;
        private final long longWait;
        private final Map<String, Integer> told = new LinkedHashMap<>();
        private final Map<List<Part>, Integer> setups = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();

        Builder(Timeline timeline) {
            this.transport = new Transport(timeline, true);
            this.longWait = 60L * timeline.frameRate();
        }

        GestureTable build() {
            long from = 0;
            for (long change : transport.changes()) {
                if (change > from) {
                    add(row(change - 1).startingAt(from));
                    from = change;
                }
            }
            add(row(from));
            return new GestureTable(rows, List.copyOf(told.keySet()), List.copyOf(setups.keySet()), transport.waits());
        }

        private void add(Row row) {
            Row last = rows.isEmpty() ? row : rows.get(rows.size() - 1);
            if (rows.isEmpty() || !last.equals(row.startingAt(last.from()))) {
                rows.add(row);
            }
        }

        private Row row(long frame) {
            long leadFrom = NONE;
            long leadTo = NONE;
            List<Passage> afterLongWait = transport.resume(frame, longWait);
            for (Passage passage : afterLongWait) {
                if (passage instanceof Passage.Again lead) {
                    leadFrom = lead.from();
                    leadTo = lead.to();
                }
            }
            Optional<Event.Speech> words = transport.lastWords(frame);
            return new Row(
                    frame,
                    here(frame, continuation(transport.resume(frame, 0))),
                    told(on(Gesture.WHERE, frame, LONG_AGO)),
                    told(afterLongWait),
                    leadFrom,
                    leadTo,
                    here(frame, continuation(afterLongWait)),
                    words.map(Event::startFrame).orElse(NONE),
                    words.map(Event::endFrame).orElse(NONE),
                    continuation(on(Gesture.NEXT, frame, LONG_AGO)),
                    continuation(on(Gesture.BACK, frame, LONG_AGO)),
                    continuation(on(Gesture.BACK, frame, 0)),
                    continuation(on(Gesture.SKIP_SIDE, frame, LONG_AGO)),
                    ready(on(Gesture.WAIT, frame, LONG_AGO)),
                    setup(frame, leadFrom));
        }

        /** Returns the number of the words that another run says before the lead that begins at {@code leadFrom}. */
        private int setup(long frame, long leadFrom) {
            List<Part> parts = new ArrayList<>();
            for (Passage passage : transport.goOn(frame)) {
                if (passage instanceof Passage.Again again && again.from() != leadFrom) {
                    parts.add(new Part(again.from(), again.to()));
                }
            }
            if (parts.isEmpty()) {
                return (int) NONE;
            }
            int last = parts.size() - 1;
            if (parts.get(last).to() == frame && endsEarlier(frame)) {
                parts.set(last, new Part(parts.get(last).from(), HERE));
            }
            return number(setups, List.copyOf(parts));
        }

        /** Returns whether the words of another run that end at a frame would end earlier, if it began one frame earlier. */
        private boolean endsEarlier(long frame) {
            return transport.goOn(frame - 1).stream()
                    .anyMatch(passage -> passage instanceof Passage.Again again && again.to() == frame - 1);
        }

        private List<Passage> on(Gesture gesture, long frame, long sinceBack) {
            return transport.on(gesture, new Transport.PlaybackState(frame, Optional.empty(), 0, sinceBack));
        }

        private static long ready(List<Passage> answer) {
            return !answer.isEmpty() && answer.get(0) instanceof Passage.Wait ? NONE : continuation(answer);
        }

        private static long here(long frame, long answer) {
            return answer == frame ? HERE : answer;
        }

        /** Returns the frame at which the timeline continues. */
        private static long continuation(List<Passage> passages) {
            for (Passage passage : passages) {
                if (passage instanceof Passage.Timeline timeline) {
                    return timeline.from();
                }
            }
            return END;
        }

        private int told(List<Passage> passages) {
            for (Passage passage : passages) {
                if (passage instanceof Passage.Words words) {
                    return number(told, words.phrase().text());
                }
            }
            throw new IllegalStateException("no words tell the position");
        }

        /** Returns the number of something that is counted when it is met for the first time. */
        private static <T> int number(Map<T, Integer> known, T value) {
            Integer number = known.putIfAbsent(value, known.size());
            return number == null ? known.size() - 1 : number;
        }
    }
}
