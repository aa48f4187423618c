package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.TimelineIndex;

/** Writes the announcement of the position in a session, such as "Right side, seated twist, 20 seconds left." */
final class PositionAnnouncement {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.breathcue.live.phrases",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** The length of a place in a phrase, such as {@code {0}}. */
    private static final int PLACE_LETTERS = 3;

    /** Seconds are told in steps of these: nobody needs them more exactly, and fewer sentences have to be spoken. */
    private static final long STEP_SECONDS = 5;

    /** More seconds are told in minutes. */
    private static final long LONGEST_IN_SECONDS = 90;

    private PositionAnnouncement() {}

    /** What is said when a session waits for a listener who has not answered. */
    static String reminder() {
        return BUNDLE.getString("ready");
    }

    /** The words for a frame. */
    static String at(TimelineIndex index, long frame) {
        // At the very end, the listener is still in the last step.
        Optional<Event.Mark> step =
                index.marks().at(Math.min(frame, index.timeline().frames() - 1));
        String name = step.map(PositionAnnouncement::name).orElse("");
        Side side = step.map(Event.Mark::place).map(Place::side).orElse(Side.NONE);
        Optional<String> left = index.doses().at(frame).flatMap(dose -> left(index, dose, frame));
        String where =
                side == Side.NONE ? name : filled("side", BUNDLE.getString("side." + side.key()), inSentence(name));
        return left.map(amount -> filled("left", where, amount)).orElseGet(() -> filled("here", where));
    }

    /** The name of a step without its side. */
    private static String name(Event.Mark mark) {
        Place place = mark.place();
        String ending = place == null || place.side() == Side.NONE
                ? ""
                : filled("ending", place.side().key());
        return mark.name().endsWith(ending)
                ? mark.name().substring(0, mark.name().length() - ending.length())
                : mark.name();
    }

    /** Returns the frames from which less is told of a dose than before, beside the ends of its breaths. */
    static List<Long> changes(Event.Dose dose, int frameRate) {
        if (dose.amount().unit() != DoseUnit.SECONDS) {
            return List.of();
        }
        double longest = (double) (dose.endFrame() - dose.startFrame()) / frameRate;
        List<Long> changes = new ArrayList<>();
        for (double left = STEP_SECONDS / 2.0; left <= Math.min(longest, LONGEST_IN_SECONDS); left += STEP_SECONDS) {
            changes.add(firstWithLess(left, dose, frameRate));
        }
        changes.add(dose.endFrame() - LONGEST_IN_SECONDS * frameRate);
        for (double left = 90; left <= longest; left += 60) {
            changes.add(firstWithLess(left, dose, frameRate));
        }
        return changes;
    }

    /** Returns the first frame at which less than a number of seconds is left. */
    private static long firstWithLess(double seconds, Event.Dose dose, int frameRate) {
        return dose.endFrame() - (long) Math.ceil(seconds * frameRate) + 1;
    }

    /** Nothing when it is hardly worth telling. */
    private static Optional<String> left(TimelineIndex index, Event.Dose dose, long frame) {
        if (dose.amount().unit() == DoseUnit.SECONDS) {
            double seconds =
                    (double) (dose.endFrame() - frame) / index.timeline().frameRate();
            if (seconds > LONGEST_IN_SECONDS) {
                return Optional.of(counted("minutes", Math.round(seconds / 60)));
            }
            long told = Math.round(seconds / STEP_SECONDS) * STEP_SECONDS;
            return told == 0 ? Optional.empty() : Optional.of(filled("seconds", told));
        }
        long cycles = Math.max(1, breathsLeft(index, dose, frame));
        return Optional.of(counted(dose.amount().unit() == DoseUnit.BREATHS ? "breaths" : "times", cycles));
    }

    private static long breathsLeft(TimelineIndex index, Event.Dose dose, long frame) {
        return index.breathsIn(dose).stream()
                .filter(breath -> breath.endFrame() > frame)
                .map(Event.Breath::cycle)
                .distinct()
                .count();
    }

    /** With a small letter first, unless it is an abbreviation. */
    private static String inSentence(String name) {
        boolean plain = name.length() > 1 && !Character.isUpperCase(name.charAt(1));
        return plain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static String counted(String key, long value) {
        return value == 1 ? BUNDLE.getString(key + ".one") : filled(key, Long.toString(value));
    }

    /** Fills in the places of a phrase. A session is asked for thousands of positions, so no pattern is used. */
    private static String filled(String key, Object... values) {
        String phrase = BUNDLE.getString(key);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int place = phrase.indexOf('{'); place >= 0; place = phrase.indexOf('{', at)) {
            text.append(phrase, at, place).append(values[phrase.charAt(place + 1) - '0']);
            at = place + PLACE_LETTERS;
        }
        return text.append(phrase, at, phrase.length()).toString();
    }
}
