package org.breathcue.voice.unlisted;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;

/**
 * The sounds of names of conditions and procedures, such as "gonalgia" and "talectomy": those of a combining form, which loses its "o" before
 * a vowel, and those of an ending that draws the stress.
 */
final class GreekEndings {
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            entry("itis", "ˈaɪtɪs"),
            entry("osis", "ˈoʊsɪs"),
            entry("oses", "ˈoʊsiz"),
            entry("otic", "ˈɑtɪk"),
            entry("oma", "ˈoʊmə"),
            entry("algia", "ˈældʒə"),
            entry("algic", "ˈældʒɪk"),
            entry("odynia", "əˈdɪniə"),
            entry("ectomy", "ˈɛktəmi"),
            entry("otomy", "ˈɑtəmi"),
            entry("ostomy", "ˈɑstəmi"),
            entry("opathy", "ˈɑpəθi"),
            entry("opathic", "əˈpæθɪk"),
            entry("olysis", "ˈɑləsəs"),
            entry("ography", "ˈɑɡɹəfi"),
            entry("oscopy", "ˈɑskəpi"),
            entry("oscopic", "əˈskɑpɪk"),
            entry("ometry", "ˈɑmətɹi"),
            entry("ometer", "ˈɑmətəɹ"),
            entry("ology", "ˈɑlədʒi"),
            entry("ologist", "ˈɑlədʒɪst"),
            entry("ological", "əˈlɑdʒɪkəl"),
            entry("otrophy", "ˈɑtɹəfi"),
            entry("ogenic", "əˈdʒɛnɪk"),
            entry("ocentesis", "oʊsɛnˈtisəs"),
            entry("omegaly", "oʊˈmɛɡəli"),
            entry("omalacia", "oʊməˈleɪʃiə"),
            entry("odesis", "əˈdisəs"),
            entry("oplegia", "əˈplidʒə"),
            entry("oparesis", "oʊpəˈɹisəs"));

    /** Endings that leave the stress on the form, as in "rhinoplasty". */
    private static final Map<String, String> LIGHT = Map.of("oplasty", "əˌplæsti", "ogram", "əˌɡɹæm", "ocele", "əˌsil");

    private GreekEndings() {}

    /**
     * Returns the sounds of a word.
     *
     * @param word letters in lower case
     * @return empty if it is not made of a combining form and such an ending
     */
    static Optional<List<Phone>> phones(String word) {
        for (int end = 2; end < word.length() - 2; end++) {
            Optional<List<Phone>> heavy = Optional.ofNullable(Endings.HEAVY.get(word.substring(end)));
            Optional<List<Phone>> light = Optional.ofNullable(Endings.LIGHT.get(word.substring(end)));
            Optional<List<Phone>> ending = heavy.or(() -> light);
            Optional<List<Phone>> form = ending.isEmpty() ? Optional.empty() : form(word, end);
            if (form.isPresent()) {
                List<Phone> joined = new ArrayList<>(heavy.isPresent() ? form.get() : Stresses.heavier(form.get()));
                joined.addAll(ending.get());
                return Optional.of(joined).filter(Stresses::hasPrimary);
            }
        }
        return Optional.empty();
    }

    /** Returns the sounds of the form before an ending; its c and g are soft before e and i, as in "laryngitis". */
    private static Optional<List<Phone>> form(String word, int end) {
        boolean soft = "ei".indexOf(word.charAt(end)) >= 0;
        return CombiningForms.withoutVowel(word.substring(0, end)).map(form -> {
            List<Phone> sounds = new ArrayList<>(form);
            int last = sounds.size() - 1;
            if (soft && word.charAt(end - 1) == 'c') {
                sounds.set(last, new Phone(Phoneme.S, Phone.Stress.NONE));
            } else if (soft
                    && sounds.get(last).phoneme() == Phoneme.G
                    && sounds.get(last - 1).phoneme() == Phoneme.NG) {
                sounds.set(last, new Phone(Phoneme.JH, Phone.Stress.NONE));
                sounds.set(last - 1, new Phone(Phoneme.N, Phone.Stress.NONE));
            }
            return sounds;
        });
    }

    /** The endings in phonemes, parsed at the first use. */
    private static final class Endings {
        static final Map<String, List<Phone>> HEAVY = parsed(ENDINGS);
        static final Map<String, List<Phone>> LIGHT = parsed(GreekEndings.LIGHT);

        private static Map<String, List<Phone>> parsed(Map<String, String> endings) {
            Map<String, List<Phone>> parsed = new LinkedHashMap<>();
            endings.forEach((ending, sounds) -> parsed.put(ending, phones(sounds)));
            return parsed;
        }

        private static List<Phone> phones(String sounds) {
            try {
                return ((Pronunciation.Phonemes) Pronunciation.of("/" + sounds + "/")).phones();
            } catch (PronunciationException e) {
                throw new IllegalStateException("the sounds of an ending are damaged", e);
            }
        }
    }
}
