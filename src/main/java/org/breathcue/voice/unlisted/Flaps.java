package org.breathcue.voice.unlisted;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/** The American t between vowels, the second of which has no stress: a flap, as in "water". */
final class Flaps {
    private Flaps() {}

    /** Returns the sounds of a word with its flaps. */
    static List<Phone> in(List<Phone> word) {
        List<Phone> flapped = new ArrayList<>(word);
        for (int i = 1; i < word.size() - 1; i++) {
            Phone next = word.get(i + 1);
            boolean between = word.get(i - 1).phoneme().isVowel()
                    && next.phoneme().isVowel()
                    && next.stress() == Phone.Stress.NONE;
            if (between && word.get(i).phoneme() == Phoneme.T) {
                flapped.set(i, new Phone(Phoneme.DX, Phone.Stress.NONE));
            }
        }
        return flapped;
    }
}
