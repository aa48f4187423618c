package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.unlisted.Terms;
import org.breathcue.voice.unlisted.UnlistedWords;

/**
 * Finds the phonemes of clauses and writes them in the {@link PhonemeAlphabet}. For each word, the first of these that applies counts:
 *
 * <ol>
 *   <li>the phonemes that the session or the shared list gives for it, or that its neighbours ask for, if it is a homograph;
 *   <li>for "a", "an", "the", "to", "in" and "I", the form that the next sound or the place in the clause asks for;
 *   <li>the lexicon of {@link Terms};
 *   <li>the {@link Lexicon} of the voice;
 *   <li>these lexicons without an ending s, ed or ing ({@link SuffixRules});
 *   <li>the {@link WordGuesser}.
 * </ol>
 *
 * The order and the rules for function words, capitals and compounds follow Misaki, the grapheme-to-phoneme library whose output the network
 * was trained on. The choice between readings and step 1 are our own. Thread-safe.
 */
final class Phonemizer {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)*'?");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern HYPHENS = Pattern.compile("-+");

    /** The ends of nouns such as "pull-ups", which are stressed before them. */
    private static final Pattern PARTICLE = Pattern.compile("(?:up|down|over|out|off|in|back|through)s?");

    /** The lexicon's name of the reading at the end of a clause. */
    private static final String LAST = "None";

    private final Lexicon lexicon;
    private final WordGuesser guesser;

    /** The results of the lexicon of terms. */
    private final Map<String, Optional<String>> terms = new ConcurrentHashMap<>();

    /**
     * @param model reads words that the lexicon lacks and no rule is for
     * @param dictionary reads those that the model cannot read
     */
    Phonemizer(Lexicon lexicon, WordReader model, CmuDictionary dictionary) {
        this.lexicon = lexicon;
        this.guesser =
                new WordGuesser(word -> find(word, List.of(word), 0).map(WordSounds::letters), model, dictionary);
    }

    /** Returns the phonemes of a clause, without its punctuation. */
    String phonemes(Clause clause) throws VoiceException {
        return words(clause).stream().map(WordSounds::letters).collect(Collectors.joining(" "));
    }

    /** Returns the words of a clause with their sounds; those without any sound are left out. */
    List<WordSounds> words(Clause clause) throws VoiceException {
        List<String> lower = clause.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        List<WordSounds> words = new ArrayList<>();
        // From the last word to the first: the form of a word can depend on the sound that follows.
        for (int i = lower.size() - 1; i >= 0; i--) {
            String after = words.isEmpty() ? "" : words.get(0).letters();
            List<WordSounds> token = token(clause.tokens().get(i), lower, i, after).stream()
                    .filter(word -> !word.letters().isEmpty())
                    // The network has the letter T for a flap, and no letter for a glottal stop.
                    .map(word -> word.with(word.letters().replace('ɾ', 'T').replace('ʔ', 't')))
                    .toList();
            words.addAll(0, token);
        }
        return words;
    }

    /** Returns whether the lexicon lists a word. */
    boolean lists(String word) {
        return find(word, List.of(word.toLowerCase(Locale.ROOT)), 0).isPresent();
    }

    /**
     * Returns a word with its sounds, if the lexicon does not list it.
     *
     * @param around the words around it in lower case
     */
    Optional<WordSounds> unlisted(String word, List<String> around) throws VoiceException {
        return lists(word)
                ? Optional.empty()
                : Optional.of(guesser.guess(word, around.stream().anyMatch(UnlistedWords::isSanskrit)));
    }

    /**
     * Returns the words of a token.
     *
     * @param clause the tokens of the clause in lower case
     * @param at the index of the token
     * @param after the phonemes of what follows
     */
    private List<WordSounds> token(Clause.Token token, List<String> clause, int at, CharSequence after)
            throws VoiceException {
        if (token.hasGivenPhonemes()) {
            return withGivenPhonemes(token);
        }
        Optional<String> function = functionWord(token.text(), clause, at, after);
        if (function.isPresent()) {
            return List.of(new WordSounds(token.text(), function.get(), SoundSource.NEIGHBOURS));
        }
        boolean isWord = WORD.matcher(token.text()).matches();
        if (token.words().size() == 1 && !isSpelled(token)) {
            return List.of(word(isWord ? token.text() : token.words().get(0).text(), clause, at));
        }
        Optional<WordSounds> whole = isWord ? find(token.text(), clause, at) : Optional.empty();
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        if (isWord && token.text().indexOf('\'') > 0) {
            return List.of(word(token.text(), clause, at));
        }
        if (WORD.matcher(token.text().replace("-", "")).matches()
                && token.text().indexOf('-') > 0) {
            return List.of(compound(
                    token.text(),
                    HYPHENS.splitAsStream(token.text()).map(Clause.Word::new).toList()));
        }
        return expanded(token);
    }

    /** Returns the words of a token with given phonemes: a word, a compound, or one with a number in it, which is no word. */
    private List<WordSounds> withGivenPhonemes(Clause.Token token) throws VoiceException {
        boolean asWritten = token.words().stream()
                .allMatch(word -> word.hasGivenPhonemes() || token.text().contains(word.text()));
        return asWritten ? List.of(compound(token.text(), token.words())) : expanded(token);
    }

    /** Returns the words of a number or an abbreviation one by one; the names of letters run into each other. */
    private List<WordSounds> expanded(Clause.Token token) throws VoiceException {
        List<String> words = token.words().stream().map(Clause.Word::text).toList();
        List<WordSounds> spoken = new ArrayList<>();
        boolean initials = CAPITALS.matcher(token.text()).matches();
        for (int i = 0; i < words.size(); i++) {
            Clause.Word word = token.words().get(i);
            WordSounds sounds = word.hasGivenPhonemes()
                    ? given(word)
                    : word(isLetter(word) ? word.text().toUpperCase(Locale.ROOT) : word.text(), words, i);
            boolean last = i == words.size() - 1;
            spoken.add(initials && !last ? sounds.with(StressMarks.lighter(sounds.letters())) : sounds);
        }
        return initials ? List.of(joined(token.text(), spoken, SoundSource.LETTERS)) : spoken;
    }

    private static WordSounds given(Clause.Word word) {
        return new WordSounds(word.text(), PhonemeAlphabet.letters(word.phonemes()), SoundSource.PRONUNCIATIONS);
    }

    private static WordSounds joined(String text, List<WordSounds> parts, SoundSource source) {
        return new WordSounds(text, parts.stream().map(WordSounds::letters).collect(Collectors.joining()), source);
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

    /**
     * Returns a compound as one word: a particle at its end, and of the other stressed parts the lighter
     * half, get a secondary stress.
     */
    private WordSounds compound(String text, List<Clause.Word> words) throws VoiceException {
        List<WordSounds> parts = new ArrayList<>();
        for (Clause.Word word : words) {
            parts.add(
                    word.hasGivenPhonemes()
                            ? given(word)
                            : word(word.text(), List.of(word.text().toLowerCase(Locale.ROOT)), 0));
        }
        int end = parts.size() - 1;
        if (PARTICLE.matcher(parts.get(end).text()).matches()) {
            parts.set(
                    end, parts.get(end).with(StressMarks.lighter(parts.get(end).letters())));
        }
        long stressed = parts.stream()
                .filter(part -> StressMarks.hasPrimary(part.letters()))
                .count();
        for (long lighter = stressed / 2; lighter > 0; lighter--) {
            int lightest = -1;
            for (int i = 0; i < parts.size(); i++) {
                boolean candidate = StressMarks.hasPrimary(parts.get(i).letters());
                if (candidate
                        && (lightest < 0
                                || PhonemeAlphabet.weight(parts.get(i).letters())
                                        < PhonemeAlphabet.weight(
                                                parts.get(lightest).letters()))) {
                    lightest = i;
                }
            }
            WordSounds part = parts.get(lightest);
            parts.set(lightest, part.with(StressMarks.lighter(part.letters())));
        }
        SoundSource source = parts.stream()
                .map(WordSounds::source)
                .filter(SoundSource::isGuess)
                .findFirst()
                .orElse(parts.get(0).source());
        return joined(text, parts, source);
    }

    /** Returns a word of a clause, which is in lower case. */
    private WordSounds word(String text, List<String> clause, int at) throws VoiceException {
        Optional<WordSounds> found = find(text, clause, at);
        if (found.isEmpty()) {
            return guesser.guess(text, clause.stream().anyMatch(UnlistedWords::isSanskrit));
        }
        String letters = found.get().letters();
        if (text.length() == 1) {
            return new WordSounds(text, letters, SoundSource.LETTERS);
        }
        boolean capital = Character.isUpperCase(text.charAt(0));
        if (capital && CAPITALS.matcher(text).matches()) {
            return found.get().with(StressMarks.with(PhonemeAlphabet.PRIMARY, letters));
        }
        return capital ? found.get().with(StressMarks.with(PhonemeAlphabet.SECONDARY, letters)) : found.get();
    }

    private Optional<WordSounds> find(String text, List<String> words, int at) {
        String lower = text.toLowerCase(Locale.ROOT);
        return term(lower)
                .map(letters -> new WordSounds(text, letters, SoundSource.TERMS))
                .or(() -> reading(text, words, at)
                        .or(() -> reading(lower, words, at))
                        .map(letters -> new WordSounds(text, letters, SoundSource.LEXICON)))
                .or(() -> SuffixRules.spoken(lower, stem -> term(stem).or(() -> reading(stem, words, at)))
                        .map(letters -> new WordSounds(text, letters, SoundSource.ENDING)));
    }

    private Optional<String> term(String word) {
        return terms.computeIfAbsent(word, asked -> Terms.find(asked).map(PhonemeAlphabet::letters));
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
