package org.breathcue.compile;

import org.breathcue.voice.Utterance;

/** How long sounds last, in frames of the timeline: what scheduling needs to know of voices and chimes. */
public interface Lengths {
    int speech(Utterance utterance);

    int sound(String name);
}
