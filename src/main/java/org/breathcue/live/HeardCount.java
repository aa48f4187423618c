package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.timeline.FrameRanges;

/** Adds up what is heard, piece by piece. Used by one thread at a time. */
final class HeardCount {
    private static final long NO_PLAYHEAD = -1;

    private FrameRanges frames = FrameRanges.NONE;
    private final List<Heard.Wait> waits = new ArrayList<>();
    private final List<Heard.Skip> skips = new ArrayList<>();
    private int repeats;
    private long outputFrames;
    /** The frame of the timeline after the last one that was heard. */
    private long playhead = NO_PLAYHEAD;

    /** Adds the piece of a passage from one position (inclusive) to another (exclusive). */
    void add(Passage passage, long from, long to) {
        outputFrames += to - from;
        if (passage instanceof Passage.Timeline timeline) {
            addFrames(timeline.playheadAt(from), timeline.playheadAt(to));
        } else if (passage instanceof Passage.Wait wait) {
            addWait(wait, from == 0 && wait.waited() == 0, to - from);
        }
    }

    private void addFrames(long from, long to) {
        if (playhead != NO_PLAYHEAD && from > playhead) {
            skips.add(new Heard.Skip(playhead, from));
        }
        frames = frames.plus(from, to);
        playhead = to;
    }

    private void addWait(Passage.Wait wait, boolean begins, long length) {
        boolean asked = wait.why() == WaitReason.ASKED;
        if (begins || waits.isEmpty()) {
            waits.add(new Heard.Wait(wait.playhead(), length, asked));
        } else {
            Heard.Wait last = waits.remove(waits.size() - 1);
            waits.add(new Heard.Wait(last.frame(), last.frames() + length, last.asked()));
        }
    }

    /** Records that the listener asked for the last words again. */
    void repeat() {
        repeats++;
    }

    Heard heard() {
        return new Heard(frames, waits, skips, repeats, outputFrames);
    }
}
