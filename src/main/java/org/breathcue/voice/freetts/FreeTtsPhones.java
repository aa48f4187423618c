package org.breathcue.voice.freetts;

import java.util.List;
import java.util.Locale;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/** The names of phonemes in FreeTTS: lower-case ARPAbet, with a 1 after a stressed vowel. */
final class FreeTtsPhones {
    private FreeTtsPhones() {}

    /** Returns the names of phonemes, in a new array: the library changes it. */
    static String[] names(List<Phone> phones) {
        return phones.stream().map(FreeTtsPhones::name).toArray(String[]::new);
    }

    /** FreeTTS has no flap, no secondary stress and no stressed schwa, and the vowel of "roses" is that of "kit". */
    private static String name(Phone phone) {
        String name = switch (phone.phoneme()) {
            case DX -> "d";
            case IX -> "ih";
            case AXR -> "er";
            default -> phone.phoneme().name().toLowerCase(Locale.ROOT);
        };
        boolean stressed = phone.stress() == Phone.Stress.PRIMARY && phone.phoneme() != Phoneme.AX;
        return stressed ? name + "1" : name;
    }
}
