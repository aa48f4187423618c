package org.breathcue.plan;

import org.breathcue.plan.picture.SessionPicture;
import org.breathcue.timeline.Timeline;

/** The formats in which a timeline can be written. */
public enum PlanFormat {
    /** Text for people, with one line for each event. */
    TEXT {
        @Override
        public String write(Timeline timeline) {
            return TimelineText.of(timeline);
        }
    },
    /** JSON for programs: {@code breathcue-timeline/1}. */
    JSON {
        @Override
        public String write(Timeline timeline) {
            return TimelineJson.of(timeline);
        }
    },
    /** An SVG picture. */
    SVG {
        @Override
        public String write(Timeline timeline) {
            return SessionPicture.of(timeline);
        }
    };

    /** Returns a timeline in this format. */
    public abstract String write(Timeline timeline);
}
