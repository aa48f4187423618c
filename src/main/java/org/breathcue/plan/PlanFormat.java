package org.breathcue.plan;

import java.util.function.Supplier;
import org.breathcue.plan.outline.Outline;
import org.breathcue.plan.outline.OutlineText;
import org.breathcue.plan.picture.SessionPicture;
import org.breathcue.plan.sheet.Sheet;
import org.breathcue.timeline.Timeline;

/** The formats in which a session can be written. */
public enum PlanFormat {
    /** Text for people, with one line for each event. */
    TEXT {
        @Override
        public String write(Timeline timeline, Supplier<Outline> outline) {
            return TimelineText.of(timeline);
        }
    },
    /** JSON for programs: {@code breathcue-timeline/1}. */
    JSON {
        @Override
        public String write(Timeline timeline, Supplier<Outline> outline) {
            return TimelineJson.of(timeline);
        }
    },
    /** An SVG picture. */
    SVG {
        @Override
        public String write(Timeline timeline, Supplier<Outline> outline) {
            return SessionPicture.of(timeline);
        }
    },
    /** Text for people, with one line for each stretch. */
    OUTLINE {
        @Override
        public String write(Timeline timeline, Supplier<Outline> outline) {
            return OutlineText.of(outline.get());
        }
    },
    /** An HTML page to print. */
    HTML {
        @Override
        public String write(Timeline timeline, Supplier<Outline> outline) {
            return Sheet.of(timeline, outline.get());
        }
    };

    /**
     * Returns a session in this format.
     *
     * @param outline returns the outline of the timeline; called only if the format needs it
     */
    public abstract String write(Timeline timeline, Supplier<Outline> outline);
}
