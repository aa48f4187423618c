package org.breathcue.live;

import org.breathcue.voice.Utterance;

/** Words that are said besides the timeline. */
sealed interface Wording {
    /** Words of the timeline, once more. */
    record Repeated(Utterance utterance) implements Wording {}

    /** Words of this package's own. */
    record Told(String text) implements Wording {}
}
