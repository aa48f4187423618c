package org.breathcue.live;

import java.util.Optional;
import java.util.concurrent.Future;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Utterance;

/**
 * The sounds that a live session plays outside the timeline. All have the frame rate of the session. Used by one
 * thread.
 */
public interface LiveSound {
    /** Returns the clip of an utterance of the timeline; empty if the timeline has no such utterance. */
    Optional<LevelledClip> utterance(Utterance utterance);

    /**
     * Starts the synthesis of a text on another thread. If the future fails, the text is left out. May be called
     * several times with the same text.
     */
    Future<LevelledClip> announcement(String text);

    /** Returns the clip of a chime; empty if there is no chime of this name. */
    Optional<LevelledClip> chime(String name);

    /**
     * A clip and the gain at which it is played.
     *
     * @param gain linear
     */
    record LevelledClip(PcmClip clip, float gain) {}
}
