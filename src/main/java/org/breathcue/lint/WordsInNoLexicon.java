package org.breathcue.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.PhoneText;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Script;
import org.breathcue.script.TextTemplate;

/** Notes words whose sounds the voice has to guess, once a word. */
final class WordsInNoLexicon {
    /** A word without the hyphens that join it to others. Words in capitals are spelled. */
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}\\p{M}])(?!\\p{Lu}+s?(?![\\p{L}\\p{M}]))\\p{L}[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?(?![\\p{L}\\p{N}])");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private final Function<String, List<String>> hardToPronounce;
    private final BiFunction<String, String, Optional<List<Phone>>> guessed;
    private final Diagnostics diagnostics;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /**
     * @param hardToPronounce returns the parts of a text that the voice would mispronounce: {@link MispronouncedWords} tells of these
     * @param guessed returns the sounds of a word in a text if it is in no lexicon of the voice
     */
    WordsInNoLexicon(
            Function<String, List<String>> hardToPronounce,
            BiFunction<String, String, Optional<List<Phone>>> guessed,
            Diagnostics diagnostics) {
        this.hardToPronounce = hardToPronounce;
        this.guessed = guessed;
        this.diagnostics = diagnostics;
    }

    void check(Script script) {
        SpokenLines.voiced(script).forEach(wording -> check(wording, script.pronunciations()));
    }

    private void check(TextTemplate wording, Pronunciations known) {
        String text = SpokenLines.withoutPlaceholders(wording);
        Matcher word = WORD.matcher(known.blanked(text));
        while (word.find()) {
            String written = word.group();
            String plain = POSSESSIVE.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
            if (asked.add(written) && hardToPronounce.apply(written).isEmpty() && told.add(plain)) {
                Span place = wording.part(word.start(), word.end());
                guessed.apply(written, text).ifPresent(phones -> report(written, plain, phones, place));
            }
        }
    }

    private void report(String written, String plain, List<Phone> phones, Span place) {
        diagnostics.report(
                Code.IN_NO_LEXICON,
                place,
                "\"" + written + "\" is in no lexicon of the voice, which would say " + PhoneText.respelling(phones)
                        + ", " + PhoneText.ipa(phones),
                "listen to it with `breathcue voices say " + plain
                        + "`; if it sounds wrong, add its pronunciation under `pronounce`");
    }
}
