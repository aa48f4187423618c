package org.breathcue.voice;

import org.breathcue.pcm.PcmClip;

/**
 * A speech synthesizer that is ready to speak. Thread-safe until it is closed.
 *
 * <p>The same utterance gives the same samples, in any order and in any process with the same {@link #version()}. The words start within
 * 20 ms of the first frame of the clip, and the silence at its end is at most 50 ms. No sample is beyond full scale. A rate that is higher
 * by ten words a minute never makes a clip longer. Nothing is printed.
 */
public interface Voice extends AutoCloseable {
    /** Returns the name by which people choose the voice. */
    String name();

    /** Returns a version that changes whenever samples may change, except where the key of the utterance changes too. */
    String version();

    /**
     * Speaks an utterance.
     *
     * @return at least one frame, at the voice's own frame rate
     * @throws VoiceException if there is nothing in the text that the voice can pronounce, or speaking fails
     */
    PcmClip speak(Utterance utterance) throws VoiceException;

    @Override
    default void close() {}
}
