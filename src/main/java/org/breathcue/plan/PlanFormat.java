package org.breathcue.plan;

import org.breathcue.plan.picture.SessionPicture;
import org.breathcue.timeline.Timeline;

/** The forms a whole timeline can be written in. */
public enum PlanFormat {
    /** Lines for people, one for each event. */
    TEXT {
        @Override
        public String write(Timeline timeline) {
            return TimelineText.of(timeline);
        }
    },
    /** {@code breathcue-timeline/1}, for programs. */
    JSON {
        @Override
        public String write(Timeline timeline) {
            return TimelineJson.of(timeline);
        }
    },
    /** A picture. */
    SVG {
        @Override
        public String write(Timeline timeline) {
            return SessionPicture.of(timeline);
        }
    };

    /** Returns a timeline in this form. */
    public abstract String write(Timeline timeline);
}
