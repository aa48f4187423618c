package org.breathcue.compile.schedule;

import org.breathcue.voice.Utterance;

/** How long sounds last, in frames of the timeline: what scheduling needs to know of voices and chimes. */
public interface SoundLengths {
    /** The length of spoken words; at least 1. */
    int speech(Utterance utterance);

    /** The length of a chime by its name; at least 1. */
    int sound(String name);
}
