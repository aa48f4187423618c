package org.breathcue.pronounce;

import static org.breathcue.pronounce.Phoneme.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts words into syllables: of the consonants between two vowels, as many belong to the second one as can begin an English word. For example,
 * /ɪkˈstɛnʃən/ is cut into /ɪk/, /stɛn/ and /ʃən/.
 */
final class Syllables {
    private static final Set<List<Phoneme>> BEGINNINGS = beginnings();

    private Syllables() {}

    private static Set<List<Phoneme>> beginnings() {
        Set<List<Phoneme>> all = new HashSet<>();
        for (Phoneme stop : List.of(B, D, F, G, K, P, T, TH, SH)) {
            all.add(List.of(stop, R));
        }
        for (Phoneme stop : List.of(B, F, G, K, P, S)) {
            all.add(List.of(stop, L));
        }
        for (Phoneme stop : List.of(D, G, HH, K, S, T, TH)) {
            all.add(List.of(stop, W));
        }
        for (Phoneme consonant : List.of(B, F, G, HH, K, M, P, V)) {
            all.add(List.of(consonant, Y));
        }
        for (Phoneme consonant : List.of(F, K, M, N, P, T)) {
            all.add(List.of(S, consonant));
        }
        for (Phoneme stop : List.of(K, P, T)) {
            all.add(List.of(S, stop, R));
        }
        all.add(List.of(S, P, L));
        all.add(List.of(S, K, W));
        return Set.copyOf(all);
    }

    /** Returns the syllables of a word in order; one without a vowel is one syllable. */
    static List<List<Phone>> of(List<Phone> word) {
        List<List<Phone>> syllables = new ArrayList<>();
        int start = 0;
        int vowel = -1;
        for (int i = 0; i < word.size(); i++) {
            if (word.get(i).phoneme().isVowel()) {
                if (vowel >= 0) {
                    int next = beginning(word, vowel + 1, i);
                    syllables.add(word.subList(start, next));
                    start = next;
                }
                vowel = i;
            }
        }
        syllables.add(word.subList(start, word.size()));
        return List.copyOf(syllables);
    }

    /** Returns where the syllable of a vowel begins, between the vowel before it and itself. */
    private static int beginning(List<Phone> word, int from, int vowel) {
        int at = vowel;
        while (at > from && canBegin(word.subList(at - 1, vowel))) {
            at--;
        }
        return at;
    }

    private static boolean canBegin(List<Phone> consonants) {
        List<Phoneme> sounds = consonants.stream().map(Phone::phoneme).toList();
        return sounds.size() == 1 ? sounds.get(0) != NG : BEGINNINGS.contains(sounds);
    }
}
