package org.breathcue.pronounce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Phonemes in the International Phonetic Alphabet. */
final class Ipa {
    private static final List<Spelling> SPELLINGS = Stream.of(Phoneme.values())
            .flatMap(phoneme -> phoneme.spellings().stream().map(text -> new Spelling(text, phoneme)))
            .sorted(Comparator.comparingInt((Spelling spelling) -> spelling.text.length())
                    .reversed())
            .toList();

    private Ipa() {}

    /**
     * Reads phonemes; dots and spaces between syllables count for nothing. A mark of stress is for the next vowel.
     *
     * @param from where they begin in the text
     * @param to where they end
     */
    static List<Phone> phones(String text, int from, int to) throws PronunciationException {
        List<Phone> phones = new ArrayList<>();
        Phone.Stress stress = Phone.Stress.NONE;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            switch (c) {
                case 'ˈ', '\'' -> stress = Phone.Stress.PRIMARY;
                case 'ˌ' -> stress = Phone.Stress.SECONDARY;
                case '.', ' ', 'ː', '-' -> {}
                default -> {
                    Spelling spelling = spelling(text, at, to);
                    boolean vowel = spelling.phoneme.isVowel();
                    phones.add(new Phone(spelling.phoneme, vowel ? stress : Phone.Stress.NONE));
                    if (vowel) {
                        stress = Phone.Stress.NONE;
                    }
                    at += spelling.text.length() - 1;
                }
            }
            at++;
        }
        if (phones.stream().noneMatch(phone -> phone.phoneme().isVowel())) {
            throw new PronunciationException(from, Math.max(1, to - from), "there is no vowel between the slashes");
        }
        return List.copyOf(phones);
    }

    private static Spelling spelling(String text, int at, int to) throws PronunciationException {
        for (Spelling spelling : SPELLINGS) {
            if (text.startsWith(spelling.text, at) && at + spelling.text.length() <= to) {
                return spelling;
            }
        }
        int end = text.offsetByCodePoints(at, 1);
        throw new PronunciationException(
                at,
                end - at,
                "`" + text.substring(at, end) + "` is no sound of American English in the phonetic alphabet");
    }

    private record Spelling(String text, Phoneme phoneme) {}
}
