package org.breathcue.lint;

import java.util.List;
import java.util.function.Function;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Script;
import org.breathcue.script.TextTemplate;

/** Warns of words and signs that the voice would leave out, spell or mispronounce. */
final class MispronouncedWords {
    private final Function<String, List<String>> hardToPronounce;
    private final Diagnostics diagnostics;

    /** @param hardToPronounce returns the parts of a text that the voice would mispronounce, in order */
    MispronouncedWords(Function<String, List<String>> hardToPronounce, Diagnostics diagnostics) {
        this.hardToPronounce = hardToPronounce;
        this.diagnostics = diagnostics;
    }

    void check(Script script) {
        SpokenLines.voiced(script).forEach(wording -> check(wording, script.pronunciations()));
    }

    private void check(TextTemplate wording, Pronunciations known) {
        String text = SpokenLines.withoutPlaceholders(wording);
        int from = 0;
        List<String> hard = known.split(text).stream()
                .filter(run -> !run.hasPhonemes())
                .flatMap(run -> hardToPronounce.apply(run.text()).stream())
                .toList();
        for (String part : hard) {
            int at = text.indexOf(part, from);
            if (at < 0) {
                continue;
            }
            from = at + part.length();
            diagnostics.report(
                    Code.HARD_TO_PRONOUNCE,
                    wording.part(at, from),
                    "the voice would skip, spell out or misread \"" + part + "\"",
                    "spell it out in words, or add its pronunciation under `pronounce`");
        }
    }
}
