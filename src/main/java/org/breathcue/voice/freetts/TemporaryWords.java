package org.breathcue.voice.freetts;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/**
 * Words that a lexicon of the library knows for the length of one text. They belong to no part of speech, as all words do to the library.
 *
 * @param words that were added
 */
record TemporaryWords(Lexicon lexicon, List<String> words) {
    static TemporaryWords to(Lexicon lexicon, Map<String, List<Phone>> phones) {
        phones.forEach((word, sounds) -> lexicon.addAddendum(
                word, null, sounds.stream().map(TemporaryWords::name).toArray(String[]::new)));
        return new TemporaryWords(lexicon, List.copyOf(phones.keySet()));
    }

    void remove() {
        words.forEach(word -> lexicon.removeAddendum(word, null));
    }

    /** What the library calls a sound: it has no flap, and one vowel for weak endings. */
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
