package org.breathcue.pronounce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Parses phonemes of American English in the International Phonetic Alphabet. */
final class IpaParser {
    private static final List<Spelling> SPELLINGS = Stream.of(Phoneme.values())
            .flatMap(phoneme -> phoneme.spellings().stream().map(text -> new Spelling(text, phoneme)))
            .sorted(Comparator.comparingInt((Spelling spelling) -> spelling.text.length())
                    .reversed())
            .toList();

    private IpaParser() {}

    /**
     * Parses the phonemes between two offsets. Dots, spaces and hyphens between syllables and marks of length are ignored. A stress mark is
     * for the next vowel.
     *
     * @param from the offset of the first char
     * @param to the offset after the last one
     * @return the phonemes, among them at least one vowel
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
            throw new PronunciationException(from, Math.max(1, to - from), "phonemes need at least one vowel");
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
                "`" + text.substring(at, end)
                        + "` is not a phoneme of American English in the International Phonetic Alphabet");
    }

    private record Spelling(String text, Phoneme phoneme) {}
}
