package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * A chapter of the picture: one step, with all its sides.
 *
 * @param kind the main content
 * @param name the common part of the names of its parts
 * @param parts in order; never empty
 */
record PictureChapter(Kind kind, String name, List<Part> parts) {
    private static final int WITHOUT_STEP = -1;

    /** The main content of a chapter. */
    enum Kind {
        /** The chapter has a dose. Its name is always shown if there is room. */
        DOSE,
        /** The chapter has words only. Its name is the start of the words. */
        WORDS,
        /** A chime or silence, shown without a name. */
        OTHER
    }

    /**
     * One chapter of the timeline.
     *
     * @param doses the doses in the chapter, in order
     */
    record Part(Event.Mark mark, List<Event.Dose> doses) {
        Part {
            doses = List.copyOf(doses);
        }

        private int step() {
            return mark.place() == null ? WITHOUT_STEP : mark.place().step();
        }
    }

    PictureChapter {
        parts = List.copyOf(parts);
    }

    long startFrame() {
        return parts.get(0).mark().startFrame();
    }

    long endFrame() {
        return parts.get(parts.size() - 1).mark().endFrame();
    }

    long lengthFrames() {
        return endFrame() - startFrame();
    }

    /** Returns all chapters of a timeline, in order. */
    static List<PictureChapter> of(Timeline timeline) {
        List<Event.Dose> doses = timeline.events(Event.Dose.class);
        List<List<Part>> steps = new ArrayList<>();
        int last = WITHOUT_STEP;
        for (Event.Mark mark : timeline.events(Event.Mark.class)) {
            Part part = new Part(
                    mark, doses.stream().filter(dose -> starts(dose, mark)).toList());
            if (part.step() != last || part.step() == WITHOUT_STEP) {
                steps.add(new ArrayList<>());
            }
            steps.get(steps.size() - 1).add(part);
            last = part.step();
        }
        List<Event.Speech> speeches = timeline.events(Event.Speech.class);
        return steps.stream()
                .map(parts -> new PictureChapter(kind(parts, speeches), commonName(parts), parts))
                .toList();
    }

    private static Kind kind(List<Part> parts, List<Event.Speech> speeches) {
        if (parts.stream().anyMatch(part -> !part.doses().isEmpty())) {
            return Kind.DOSE;
        }
        boolean spoken =
                parts.stream().anyMatch(part -> speeches.stream().anyMatch(speech -> starts(speech, part.mark())));
        return spoken ? Kind.WORDS : Kind.OTHER;
    }

    private static boolean starts(Event event, Event.Mark mark) {
        return event.startFrame() >= mark.startFrame() && event.startFrame() < mark.endFrame();
    }

    /**
     * Returns the common start of the names: {@code Cobra} for {@code Cobra, left side} and {@code Cobra, right side}.
     */
    private static String commonName(List<Part> parts) {
        String first = parts.get(0).mark().name();
        int end = first.length();
        for (Part part : parts) {
            String name = part.mark().name();
            int same = 0;
            while (same < Math.min(end, name.length()) && name.charAt(same) == first.charAt(same)) {
                same++;
            }
            end = same;
        }
        String common = end == first.length() ? first : first.substring(0, end).replaceFirst("[ ,]+$", "");
        return common.isBlank() ? first : common;
    }
}
