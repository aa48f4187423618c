package org.breathcue.voice.unlisted;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.pronounce.Phone;

/** Reads and changes the stresses of words. */
final class Stresses {
    private Stresses() {}

    static boolean hasPrimary(List<Phone> word) {
        return word.stream().anyMatch(phone -> phone.stress() == Phone.Stress.PRIMARY);
    }

    static int syllables(List<Phone> word) {
        return (int) word.stream().filter(phone -> phone.phoneme().isVowel()).count();
    }

    /** Returns the word with a secondary stress in the place of its primary one, and without other stresses. */
    static List<Phone> lighter(List<Phone> word) {
        return hasPrimary(word) ? replaced(word, Phone.Stress.PRIMARY, Phone.Stress.SECONDARY) : word;
    }

    /** Returns the word with a primary stress in the place of its secondary one. */
    static List<Phone> heavier(List<Phone> word) {
        return hasPrimary(word) ? word : replaced(word, Phone.Stress.SECONDARY, Phone.Stress.PRIMARY);
    }

    private static List<Phone> replaced(List<Phone> word, Phone.Stress from, Phone.Stress to) {
        List<Phone> changed = new ArrayList<>();
        for (Phone phone : word) {
            changed.add(new Phone(phone.phoneme(), phone.stress() == from ? to : Phone.Stress.NONE));
        }
        return changed;
    }
}
