package org.breathcue.voice.unlisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/**
 * The sounds of words with an English ending that leaves the stress where it is, such as "benders", "bendily" and "jointless": those of the
 * stem, which has lost its e or doubled its last letter, or whose y became an i, and those of the ending.
 */
final class EnglishEndings {
    private static final int SHORTEST_STEM = 3;

    private static final Map<String, List<Phoneme>> ENDINGS = Map.of(
            "er", List.of(Phoneme.AXR),
            "or", List.of(Phoneme.AXR),
            "ly", List.of(Phoneme.L, Phoneme.IY),
            "ally", List.of(Phoneme.L, Phoneme.IY),
            "ness", List.of(Phoneme.N, Phoneme.AX, Phoneme.S),
            "less", List.of(Phoneme.L, Phoneme.AX, Phoneme.S),
            "ful", List.of(Phoneme.F, Phoneme.AX, Phoneme.L),
            "able", List.of(Phoneme.AX, Phoneme.B, Phoneme.AX, Phoneme.L),
            "ish", List.of(Phoneme.IH, Phoneme.SH),
            "like", List.of(Phoneme.L, Phoneme.AY, Phoneme.K));

    private EnglishEndings() {}

    /**
     * Returns the sounds of a word.
     *
     * @param word letters in lower case
     * @param lexicon gives the sounds of a word, if it is known
     * @return empty if it has no such ending, or an unknown stem
     */
    static Optional<List<Phone>> phones(String word, Function<String, Optional<List<Phone>>> lexicon) {
        for (int end = SHORTEST_STEM; end < word.length() - 1; end++) {
            List<Phoneme> ending = ENDINGS.get(word.substring(end));
            boolean fits =
                    ending != null && (!word.endsWith("ally") || word.charAt(end) == 'l' || word.endsWith("ically"));
            Optional<List<Phone>> stem = fits ? stem(word, end, lexicon) : Optional.empty();
            if (ending != null && stem.filter(Stresses::hasPrimary).isPresent()) {
                List<Phone> joined = new ArrayList<>(stem.get());
                Phoneme last = joined.get(joined.size() - 1).phoneme();
                ending.stream()
                        .skip(last == Phoneme.L && ending.get(0) == Phoneme.L ? 1 : 0)
                        .forEach(sound -> joined.add(new Phone(sound, Phone.Stress.NONE)));
                return Optional.of(joined);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Phone>> stem(String word, int end, Function<String, Optional<List<Phone>>> lexicon) {
        String stem = word.substring(0, end);
        String shorter = word.substring(0, end - 1);
        boolean vowelFollows = "aeiou".indexOf(word.charAt(end)) >= 0;
        boolean doubled = vowelFollows && stem.charAt(end - 1) == stem.charAt(end - 2);
        return lexicon.apply(stem)
                .or(() -> vowelFollows ? lexicon.apply(stem + "e") : Optional.empty())
                .or(() -> doubled ? lexicon.apply(shorter) : Optional.empty())
                .or(() -> stem.endsWith("i") ? lexicon.apply(shorter + "y") : Optional.empty());
    }
}
