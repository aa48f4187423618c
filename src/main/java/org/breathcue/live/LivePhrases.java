package org.breathcue.live;

import org.breathcue.voice.Utterance;

/** Words that are said besides the timeline. */
sealed interface LivePhrases {
    /** Words of the timeline, once more. */
    record Repeated(Utterance utterance) implements LivePhrases {}

    /** Words of this package's own. */
    record Told(String text) implements LivePhrases {}
}
