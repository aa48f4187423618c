package org.breathcue.voice.unlisted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;

/**
 * The sounds of words that begin with a combining form, such as "acromioclavicular" and "physioball": those of the form and of the rest. The
 * rest keeps the primary stress, unless it has one syllable only and the form
 * ends in a vowel, or the form is stressed in the list.
 */
final class CombiningForms {
    private static final int SHORTEST_REST = 4;

    /** Ends that move the stress to the syllable before them, as in "goniometer". */
    private static final List<String> BOUND = List.of("meter", "meters", "lysis");

    /** Prefixes of English words, which do not stand before Latin ones. */
    private static final Set<String> ENGLISH =
            Set.of("co", "counter", "de", "mis", "non", "out", "over", "re", "self", "un", "under");

    private CombiningForms() {}

    /**
     * Returns the sounds of a word.
     *
     * @param word letters in lower case
     * @param lexicon gives the sounds of a word, if it is known
     * @return empty if it does not begin with a combining form, or its rest is neither known nor Latin
     */
    static Optional<List<Phone>> phones(String word, Function<String, Optional<List<Phone>>> lexicon) {
        for (int end = word.length() - SHORTEST_REST; end > 1; end--) {
            List<Phone> form = Forms.ALL.get(word.substring(0, end));
            boolean bound = BOUND.contains(word.substring(end));
            Optional<List<Phone>> rest = form == null || bound ? Optional.empty() : rest(word, end, lexicon);
            if (form != null && rest.isPresent()) {
                return Optional.of(joined(form, rest.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Phone>> rest(String word, int start, Function<String, Optional<List<Phone>>> lexicon) {
        String rest = word.substring(start);
        Optional<List<Phone>> known = lexicon.apply(rest);
        return known.isPresent() || ENGLISH.contains(word.substring(0, start)) ? known : LatinRules.ofPart(rest);
    }

    /** Returns the sounds of a form that ends in "o" without this vowel; empty if there is no such form. */
    static Optional<List<Phone>> withoutVowel(String word) {
        return Optional.ofNullable(Forms.ALL.get(word + "o")).map(form -> form.subList(0, form.size() - 1));
    }

    private static List<Phone> joined(List<Phone> form, List<Phone> rest) {
        boolean noun = Stresses.syllables(form) > 1 && Stresses.syllables(rest) == 1 && endsInOpenVowel(form);
        boolean first = noun || Stresses.hasPrimary(form);
        List<Phone> joined = new ArrayList<>(first ? Stresses.heavier(form) : Stresses.lighter(form));
        joined.addAll(first ? Stresses.lighter(rest) : rest);
        return joined;
    }

    /** Returns whether a form ends as "physio" does, and not as "hyper" does. */
    private static boolean endsInOpenVowel(List<Phone> form) {
        Phoneme last = form.get(form.size() - 1).phoneme();
        return last == Phoneme.OW || last == Phoneme.AX;
    }

    /** The list, read at the first use. */
    private static final class Forms {
        static final Map<String, List<Phone>> ALL = read();

        private static Map<String, List<Phone>> read() {
            Map<String, List<Phone>> forms = new TreeMap<>();
            try (InputStream in =
                            Objects.requireNonNull(CombiningForms.class.getResourceAsStream("combining-forms.txt"));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] columns = line.split(" ", 2);
                    Pronunciation said = Pronunciation.of("/" + columns[1] + "/");
                    forms.put(columns[0], ((Pronunciation.Phonemes) said).phones());
                }
            } catch (IOException | PronunciationException e) {
                throw new IllegalStateException("the list of combining forms is damaged", e);
            }
            return forms;
        }
    }
}
