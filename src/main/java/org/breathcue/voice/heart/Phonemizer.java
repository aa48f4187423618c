package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.pronounce.Phone;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;

/**
 * Clauses to {@link PhonemeAlphabet} letters: words from the lexicon, in the form that their part of speech and their neighbours ask for; words
 * that do not stand there by their endings, and by the rules of FreeTTS. Usable from many threads.
 */
final class Phonemizer {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)*'?");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern PARTS = Pattern.compile("-+");

    /** What the lexicon calls the form at the end of a clause. */
    private static final String LAST = "None";

    private final Lexicon lexicon;
    private final CmuDictionary others;

    Phonemizer(Lexicon lexicon, CmuDictionary others) {
        this.lexicon = lexicon;
        this.others = others;
    }

    /**
     * The letters of a clause, without its mark.
     *
     * @param phones of words that are no English
     */
    String letters(Clause clause, Map<String, List<Phone>> phones) throws VoiceException {
        List<String> lower = clause.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        StringBuilder letters = new StringBuilder();
        // From the last word to the first: a word's form depends on the sound that follows.
        for (int i = lower.size() - 1; i >= 0; i--) {
            String word = word(clause.tokens().get(i), lower, i, letters, phones);
            if (!word.isEmpty()) {
                letters.insert(0, letters.isEmpty() ? word : word + " ");
            }
        }
        return letters.toString().replace('ɾ', 'T').replace('ʔ', 't');
    }

    private String word(
            Clause.Token token, List<String> words, int at, CharSequence after, Map<String, List<Phone>> phones)
            throws VoiceException {
        Optional<String> function = functionWord(token.text(), words, at, after);
        if (function.isPresent()) {
            return function.get();
        }
        if (token.words().size() == 1 && !isSpelled(token)) {
            return oneWord(
                    WORD.matcher(token.text()).matches()
                            ? token.text()
                            : token.words().get(0),
                    words,
                    at,
                    phones);
        }
        Optional<String> whole =
                WORD.matcher(token.text()).matches() ? find(token.text(), words, at) : Optional.empty();
        if (whole.isPresent()) {
            return whole.get();
        }
        if (WORD.matcher(token.text().replace("-", "")).matches()
                && token.text().indexOf('-') > 0) {
            return compound(token.text(), phones);
        }
        return expanded(token, phones);
    }

    /** A number or an abbreviation: its words one by one; letters run into each other. */
    private String expanded(Clause.Token token, Map<String, List<Phone>> phones) throws VoiceException {
        List<String> spoken = new ArrayList<>();
        boolean initials = CAPITALS.matcher(token.text()).matches();
        for (int i = 0; i < token.words().size(); i++) {
            String word = token.words().get(i);
            boolean letter = word.length() == 1;
            String letters = oneWord(letter ? word.toUpperCase(Locale.ROOT) : word, token.words(), i, phones);
            boolean last = i == token.words().size() - 1;
            spoken.add(initials && !last ? StressMarks.lighter(letters) : letters);
        }
        return String.join(initials ? "" : " ", spoken);
    }

    /** Whether it is a single letter that is named. */
    private static boolean isSpelled(Clause.Token token) {
        return token.words().get(0).length() == 1
                && !token.text().equalsIgnoreCase("a")
                && !token.text().equals("I");
    }

    /** Of its parts with a stress, the lighter half has it as a secondary one. */
    private String compound(String text, Map<String, List<Phone>> phones) throws VoiceException {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.splitAsStream(text).toList()) {
            parts.add(oneWord(part, List.of(part.toLowerCase(Locale.ROOT)), 0, phones));
        }
        long stressed = parts.stream().filter(StressMarks::hasPrimary).count();
        for (long lighter = stressed / 2; lighter > 0; lighter--) {
            int lightest = -1;
            for (int i = 0; i < parts.size(); i++) {
                boolean candidate = StressMarks.hasPrimary(parts.get(i));
                if (candidate
                        && (lightest < 0
                                || PhonemeAlphabet.weight(parts.get(i))
                                        < PhonemeAlphabet.weight(parts.get(lightest)))) {
                    lightest = i;
                }
            }
            parts.set(lightest, StressMarks.lighter(parts.get(lightest)));
        }
        return String.join("", parts);
    }

    private String oneWord(String text, List<String> words, int at, Map<String, List<Phone>> phones)
            throws VoiceException {
        List<Phone> known = phones.get(text.toLowerCase(Locale.ROOT));
        if (known != null) {
            return PhonemeAlphabet.letters(known);
        }
        Optional<String> found = find(text, words, at);
        if (found.isEmpty()) {
            String bare = text.replace("'", "");
            return bare.isEmpty() ? "" : PhonemeAlphabet.lettersOf(others.phones(bare));
        }
        boolean capital = Character.isUpperCase(text.charAt(0)) && text.length() > 1;
        if (capital && CAPITALS.matcher(text).matches()) {
            return StressMarks.with(PhonemeAlphabet.PRIMARY, found.get());
        }
        return capital ? StressMarks.with(PhonemeAlphabet.SECONDARY, found.get()) : found.get();
    }

    private Optional<String> find(String text, List<String> words, int at) {
        return reading(text, words, at)
                .or(() -> reading(text.toLowerCase(Locale.ROOT), words, at))
                .or(() -> SuffixRules.spoken(text.toLowerCase(Locale.ROOT), stem -> reading(stem, words, at)));
    }

    private Optional<String> reading(String word, List<String> words, int at) {
        return lexicon.find(word).map(readings -> {
            String plain = readings.getOrDefault(Lexicon.DEFAULT, "");
            if (readings.size() == 1) {
                return plain;
            }
            if (at == words.size() - 1 && readings.containsKey(LAST)) {
                return readings.getOrDefault(LAST, plain);
            }
            return readings.getOrDefault(HomographTagger.partOfSpeech(words, at), plain);
        });
    }

    /** The small words whose form the next sound decides. */
    private static Optional<String> functionWord(String text, List<String> words, int at, CharSequence after) {
        boolean last = at == words.size() - 1;
        boolean beforeVowel = !after.isEmpty()
                && (PhonemeAlphabet.isVowel(after.charAt(0))
                        || StressMarks.isStressed(after.subSequence(0, 1).toString()));
        return switch (text) {
            case "a", "A" -> Optional.of(last ? "ˈA" : "ɐ");
            case "an", "An" -> Optional.of("ɐn");
            case "the", "The" -> Optional.of(beforeVowel ? "ði" : "ðə");
            case "to", "To" -> Optional.of(last ? "tu" : beforeVowel ? "tʊ" : "tə");
            case "I" -> Optional.of("ˌI");
            case "in", "In" -> Optional.of(last || isParticle(words, at) ? "ˈɪn" : text.equals("In") ? "ˌɪn" : "ɪn");
            default -> Optional.empty();
        };
    }

    /** As in "breathe in through the nose". */
    private static boolean isParticle(List<String> words, int at) {
        String before = at == 0 ? "" : words.get(at - 1);
        return before.startsWith("breath") || words.get(at + 1).equals("and");
    }
}
