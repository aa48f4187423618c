package org.breathcue.live;

import java.util.Optional;
import java.util.concurrent.Future;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Utterance;

/** Sounds that are heard besides the timeline. All have the frame rate of the session. Used by one thread. */
public interface LiveSound {
    /** Words of the timeline; empty if there are none such. */
    Optional<Heard> words(Utterance utterance);

    /** Other words, spoken meanwhile by another thread; a future that fails is passed over. The same words may be asked for often. */
    Future<Heard> told(String text);

    /** A chime by its name; empty if there is none. */
    Optional<Heard> chime(String name);

    /**
     * A sound and how loud it is.
     *
     * @param gain linear
     */
    record Heard(PcmClip clip, float gain) {}
}
