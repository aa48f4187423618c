package org.breathcue.voice;

import org.breathcue.pcm.PcmClip;

/**
 * A speaker that is ready to speak. Calls may come from many threads at once, until it is closed.
 *
 * <p>The same utterance gives the same samples, in any order and in any process with the same {@link #version()}. The words
 * start within 20 ms of the clip's first frame and its silence at the end is at most 50 ms; no sample exceeds full scale. Ten
 * words more a minute never make a clip longer. Nothing is printed.
 */
public interface Voice extends AutoCloseable {
    /** The name people choose it by. */
    String name();

    /** Changes whenever the samples of any utterance may change. */
    String version();

    /**
     * Speaks one utterance.
     *
     * @return at least one frame, at the voice's own frame rate
     * @throws VoiceException if there is nothing in the text that the voice can pronounce, or speaking fails
     */
    PcmClip speak(Utterance utterance) throws VoiceException;

    @Override
    default void close() {}
}
