package org.breathcue.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive frames of the output that the listener heard, all in one state.
 *
 * @param frames the number of frames of the output, at least 1
 * @param playhead the frame of the timeline at which the session continues, at the start of the part
 * @param waiting the wait that the part belongs to; also that of words that interrupt a wait
 * @param timeline the frames of the timeline that were heard; empty for silence and for sounds outside the timeline
 * @param words the words outside the timeline that were heard; empty if there were none
 */
public record HeardPart(
        long frames,
        Status.State state,
        long playhead,
        Optional<Wait> waiting,
        Optional<TimelineFrames> timeline,
        String words) {

    /**
     * A wait for the listener.
     *
     * @param frames the length of the wait at the end of the part; of one that words interrupt, its length before them
     */
    public record Wait(WaitReason reason, long frames) {}

    /**
     * Frames of the timeline. The part has more frames if sound before them was faded in, or sound after them faded out.
     *
     * @param lead the number of frames of the part before the first one
     * @param from the first frame
     * @param to the frame after the last one
     * @param again whether these frames are repeated before the session continues at the playhead
     */
    public record TimelineFrames(long lead, long from, long to, boolean again) {}

    /**
     * Returns a part of a passage.
     *
     * @param start the position of its first frame in the passage, negative for frames before the passage
     */
    static HeardPart of(PassageQueue queue, Passage passage, long start, long frames) {
        long end = start + frames;
        return new HeardPart(
                frames,
                passage.state(),
                passage.playheadAt(start),
                waiting(queue.waiting(), passage, end),
                timeline(passage, start, end),
                end > 0 ? passage.words() : "");
    }

    private static Optional<Wait> waiting(Passage.@Nullable Wait wait, Passage passage, long end) {
        return wait == null
                ? Optional.empty()
                : Optional.of(new Wait(wait.why(), wait.waited() + (wait.equals(passage) ? Math.max(0, end) : 0)));
    }

    private static Optional<TimelineFrames> timeline(Passage passage, long start, long end) {
        long lead = Math.min(end - start, Math.max(0, -start));
        return passage.match(
                timeline -> Optional.of(
                        new TimelineFrames(lead, timeline.playheadAt(start), timeline.playheadAt(end), false)),
                again -> Optional.of(new TimelineFrames(
                        lead,
                        Math.min(again.to(), again.timelineFrame(Math.max(0, start))),
                        Math.min(again.to(), again.timelineFrame(Math.max(0, end))),
                        true)),
                words -> Optional.empty(),
                silence -> Optional.empty(),
                wait -> Optional.empty(),
                chime -> Optional.empty());
    }
}
