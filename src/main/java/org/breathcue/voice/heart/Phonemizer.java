package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;

/**
 * Finds the phonemes of clauses and writes them in the {@link PhonemeAlphabet}. For each word, the first of these that applies counts:
 *
 * <ol>
 *   <li>the phonemes that the session or the shared list gives for it, or that its neighbours ask for, if it is a homograph;
 *   <li>for "a", "an", "the", "to", "in" and "I", the form that the next sound or the place in the clause asks for;
 *   <li>the {@link Lexicon};
 *   <li>the lexicon without an ending s, ed or ing ({@link SuffixRules});
 *   <li>the {@link CmuDictionary} and its letter-to-sound rules.
 * </ol>
 *
 * The order and the rules for function words, capitals and compounds follow Misaki, the grapheme-to-phoneme library whose output the network
 * was trained on. The choice between readings and step 1 are our own. Thread-safe.
 */
final class Phonemizer {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)*'?");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern HYPHENS = Pattern.compile("-+");

    /** The lexicon's name of the reading at the end of a clause. */
    private static final String LAST = "None";

    private final Lexicon lexicon;
    private final CmuDictionary dictionary;

    Phonemizer(Lexicon lexicon, CmuDictionary dictionary) {
        this.lexicon = lexicon;
        this.dictionary = dictionary;
    }

    /** Returns the phonemes of a clause, without its punctuation. */
    String phonemes(Clause clause) throws VoiceException {
        List<String> lower = clause.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        StringBuilder phonemes = new StringBuilder();
        // From the last word to the first: the form of a word can depend on the sound that follows.
        for (int i = lower.size() - 1; i >= 0; i--) {
            String token = token(clause.tokens().get(i), lower, i, phonemes);
            if (!token.isEmpty()) {
                phonemes.insert(0, phonemes.isEmpty() ? token : token + " ");
            }
        }
        // The network has the letter T for a flap, and no letter for a glottal stop.
        return phonemes.toString().replace('ɾ', 'T').replace('ʔ', 't');
    }

    /**
     * Returns the phonemes of a token.
     *
     * @param clause the tokens of the clause in lower case
     * @param at the index of the token
     * @param after the phonemes of all that follows
     */
    private String token(Clause.Token token, List<String> clause, int at, CharSequence after) throws VoiceException {
        if (token.hasGivenPhonemes()) {
            return withGivenPhonemes(token);
        }
        Optional<String> function = functionWord(token.text(), clause, at, after);
        if (function.isPresent()) {
            return function.get();
        }
        boolean isWord = WORD.matcher(token.text()).matches();
        if (token.words().size() == 1 && !isSpelled(token)) {
            return word(isWord ? token.text() : token.words().get(0).text(), clause, at);
        }
        Optional<String> whole = isWord ? find(token.text(), clause, at) : Optional.empty();
        if (whole.isPresent()) {
            return whole.get();
        }
        if (WORD.matcher(token.text().replace("-", "")).matches()
                && token.text().indexOf('-') > 0) {
            return compound(
                    HYPHENS.splitAsStream(token.text()).map(Clause.Word::new).toList());
        }
        return expanded(token);
    }

    /** Returns the phonemes of a token with given phonemes: a word, a compound, or one with a number in it, which is no word. */
    private String withGivenPhonemes(Clause.Token token) throws VoiceException {
        boolean asWritten = token.words().stream()
                .allMatch(word -> word.hasGivenPhonemes() || token.text().contains(word.text()));
        return asWritten ? compound(token.words()) : expanded(token);
    }

    /** Returns the words of a number or an abbreviation one by one; the names of letters run into each other. */
    private String expanded(Clause.Token token) throws VoiceException {
        List<String> words = token.words().stream().map(Clause.Word::text).toList();
        List<String> spoken = new ArrayList<>();
        boolean initials = CAPITALS.matcher(token.text()).matches();
        for (int i = 0; i < words.size(); i++) {
            Clause.Word word = token.words().get(i);
            String phonemes = word.hasGivenPhonemes()
                    ? PhonemeAlphabet.letters(word.phonemes())
                    : word(isLetter(word) ? word.text().toUpperCase(Locale.ROOT) : word.text(), words, i);
            boolean last = i == words.size() - 1;
            spoken.add(initials && !last ? StressMarks.lighter(phonemes) : phonemes);
        }
        return String.join(initials ? "" : " ", spoken);
    }

    private static boolean isLetter(Clause.Word word) {
        return word.text().length() == 1;
    }

    /** Returns whether the token is a single letter that is spoken by its name. */
    private static boolean isSpelled(Clause.Token token) {
        return isLetter(token.words().get(0))
                && !token.text().equalsIgnoreCase("a")
                && !token.text().equals("I");
    }

    /** Returns a compound as one word: of its stressed parts, the lighter half gets a secondary stress. */
    private String compound(List<Clause.Word> words) throws VoiceException {
        List<String> parts = new ArrayList<>();
        for (Clause.Word word : words) {
            parts.add(
                    word.hasGivenPhonemes()
                            ? PhonemeAlphabet.letters(word.phonemes())
                            : word(word.text(), List.of(word.text().toLowerCase(Locale.ROOT)), 0));
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

    /** Returns the phonemes of a word in a clause, which is in lower case. */
    private String word(String text, List<String> clause, int at) throws VoiceException {
        Optional<String> found = find(text, clause, at);
        if (found.isEmpty()) {
            String bare = text.replace("'", "");
            return bare.isEmpty() ? "" : PhonemeAlphabet.lettersOf(dictionary.phones(bare));
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
            return at == words.size() - 1 ? readings.getOrDefault(LAST, plain) : plain;
        });
    }

    /** Returns the phonemes of a word whose form the next sound or its place in the clause decides. */
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

    /** Returns whether "in" is stressed, as in "breathe in through the nose". */
    private static boolean isParticle(List<String> words, int at) {
        String before = at == 0 ? "" : words.get(at - 1);
        return before.startsWith("breath") || words.get(at + 1).equals("and");
    }
}
