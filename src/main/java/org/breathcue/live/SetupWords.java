package org.breathcue.live;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.FrameRanges;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.TimelineIndex;

/**
 * The words that set up a stretch, with the silence after them in which the listener gets into position.
 *
 * <p>A side has words of its own only if they name it; what holds for both sides is said with the first one. So for the right side of
 * a twist these are "Sit tall.", which was said with the left side, and "Bend your right knee.", but not "Bend your left knee."
 */
final class SetupWords {
    private static final Pattern A_SIDE = Pattern.compile("\\b(left|right)\\b", Pattern.CASE_INSENSITIVE);

    private SetupWords() {}

    /**
     * Returns the frames of the words that were said for the dose that takes place at a frame or comes next. Empty if no dose follows in
     * the same chapter.
     */
    static List<FrameRanges.Range> before(TimelineIndex index, long frame) {
        Optional<Event.Mark> chapter = index.marks().at(frame);
        int next = index.doses().firstUnfinished(frame);
        if (chapter.isEmpty()
                || next == index.doses().size()
                || index.doses().start(next) >= chapter.get().endFrame()) {
            return List.of();
        }
        FrameRanges words = FrameRanges.NONE;
        for (Event.Speech speech : index.speech().starting(index.stepStart(frame), frame)) {
            if (speech.role() == Role.SETUP && holds(speech, chapter.get())) {
                words = words.plus(speech.startFrame(), Math.min(frame, endOfSilence(index, speech)));
            }
        }
        return words.ranges();
    }

    private static boolean holds(Event.Speech speech, Event.Mark chapter) {
        boolean own = speech.startFrame() >= chapter.startFrame();
        boolean oneSided = chapter.place() != null && chapter.place().side() != Side.NONE;
        return own || !oneSided || !A_SIDE.matcher(speech.text()).find();
    }

    /** Returns the start of what follows after the words and the silence. */
    private static long endOfSilence(TimelineIndex index, Event.Speech speech) {
        int next = index.all().firstFrom(speech.endFrame());
        return next < index.all().size()
                ? index.all().start(next)
                : index.timeline().frames();
    }
}
