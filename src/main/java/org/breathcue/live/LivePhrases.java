package org.breathcue.live;

import java.util.function.Function;
import org.breathcue.voice.Utterance;

/** Words that a live session speaks outside the timeline. */
sealed interface LivePhrases {
    /** Applies the function for this kind of words. */
    <R> R match(Function<? super Repeated, ? extends R> repeated, Function<? super Told, ? extends R> told);

    /** An utterance of the timeline, once more. */
    record Repeated(Utterance utterance) implements LivePhrases {
        @Override
        public <R> R match(Function<? super Repeated, ? extends R> repeated, Function<? super Told, ? extends R> told) {
            return repeated.apply(this);
        }
    }

    /** A phrase of this package, such as the position in the session. */
    record Told(String text) implements LivePhrases {
        @Override
        public <R> R match(Function<? super Repeated, ? extends R> repeated, Function<? super Told, ? extends R> told) {
            return told.apply(this);
        }
    }
}
