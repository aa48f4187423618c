package org.breathcue.compile.schedule;

import java.util.List;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;

/** Distributes extra or missing frames over the silences of a session, so that it gets its length. */
public final class SilenceElasticity {
    private final int frameRate;
    private final long extra;
    private final double capacity;
    private double passed;
    private long given;

    private SilenceElasticity(int frameRate, long extra, long capacity) {
        this.frameRate = frameRate;
        this.extra = extra;
        this.capacity = capacity;
    }

    /**
     * The elasticity of a session that is to last {@code extra} frames more than with its default silences; negative
     * for fewer.
     */
    static SilenceElasticity of(Session session, int frameRate, long extra) {
        return new SilenceElasticity(frameRate, extra, extra < 0 ? less(session, frameRate) : more(session, frameRate));
    }

    /** Returns the number of frames by which the silences of a session can be shortened. */
    public static long less(Session session, int frameRate) {
        return silences(session).stream().mapToLong(s -> less(s, frameRate)).sum();
    }

    /** Returns the number of frames by which the silences of a session can be lengthened. */
    public static long more(Session session, int frameRate) {
        return silences(session).stream().mapToLong(s -> more(s, frameRate)).sum();
    }

    /**
     * Returns the length of the next silence in frames: its default and its share of the extra, rounded so that the
     * shares add up exactly.
     */
    long next(Part.Silence silence) {
        long own = frames(silence.seconds(), frameRate);
        if (extra == 0) {
            return own;
        }
        passed += extra < 0 ? less(silence, frameRate) : more(silence, frameRate);
        long until = Math.round(extra * (passed / capacity));
        long share = until - given;
        given = until;
        return own + share;
    }

    private static List<Part.Silence> silences(Session session) {
        return session.parts().stream()
                .filter(Part.Silence.class::isInstance)
                .map(Part.Silence.class::cast)
                .toList();
    }

    private static long less(Part.Silence silence, int frameRate) {
        return frames(silence.seconds(), frameRate) - frames(silence.least(), frameRate);
    }

    private static long more(Part.Silence silence, int frameRate) {
        return frames(silence.most(), frameRate) - frames(silence.seconds(), frameRate);
    }

    private static long frames(double seconds, int frameRate) {
        return Math.round(seconds * frameRate);
    }
}
