package org.breathcue.live;

import java.util.function.Function;
import org.breathcue.voice.Utterance;

/** A phrase that a live session speaks outside the timeline. */
sealed interface LivePhrase {
    /** Returns the words. */
    default String text() {
        return match(repeated -> repeated.utterance().text(), Announcement::text);
    }

    /** Applies the function for this kind of phrase. */
    <R> R match(
            Function<? super Repeated, ? extends R> repeated, Function<? super Announcement, ? extends R> announcement);

    /** An utterance of the timeline that is repeated. */
    record Repeated(Utterance utterance) implements LivePhrase {
        @Override
        public <R> R match(
                Function<? super Repeated, ? extends R> repeated,
                Function<? super Announcement, ? extends R> announcement) {
            return repeated.apply(this);
        }
    }

    /** A text that is not in the timeline, such as the position in the session. */
    record Announcement(String text) implements LivePhrase {
        @Override
        public <R> R match(
                Function<? super Repeated, ? extends R> repeated,
                Function<? super Announcement, ? extends R> announcement) {
            return announcement.apply(this);
        }
    }
}
