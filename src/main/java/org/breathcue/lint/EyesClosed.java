package org.breathcue.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Script;
import org.breathcue.script.TextTemplate;

/** Warns of words that only help a listener who can see. */
final class EyesClosed {
    private static final String PICTURE = "(?:picture|screen|video|image|photo|drawing|illustration|diagram)";

    private static final List<Pattern> PHRASES = List.of(
            // "Stay like this" refers to the listener, and "like this: …" is followed by an explanation.
            pattern("(?<!\\bhold )\\blike this\\b(?!:)"),
            pattern("\\bjust like so\\b|\\blike so\\b(?! (?:many|much|few|little))"),
            pattern("\\bas (?:shown|pictured|demonstrated)\\b"),
            pattern("\\bas (?:you(?:'ll| will)? (?:can )?|I hope you )see(?! fit)\\b"),
            pattern("\\blook at (?:me|my|this|the " + PICTURE + ")\\b"),
            pattern("\\b(?:see|on|watch|follow) (?:the|your) (?:video|screen|picture)\\b"),
            pattern("\\bwatch (?:me|my|how I|what I|how it is done|how it's done)\\b"),
            pattern("\\bsee how (?:I|my|it is done|it's done)\\b"),
            pattern("\\bdo (?:it )?as I do\\b|\\b(?:copy|mirror) me\\b"));

    /** After a request to go on, "this" is what the listener is doing. */
    private static final Pattern GOING_ON = pattern(
            "\\b(?:stay|remain|rest|relax|keep|continue|go on|carry on|linger|pause|wait|breath\\w*|(?:in|ex)hal\\w+|feel\\w*)\\b[^.!?;]*$");

    private final Diagnostics diagnostics;

    EyesClosed(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Script script) {
        SpokenLines.all(script).forEach(this::check);
    }

    private void check(TextTemplate wording) {
        String text = wording.text().replace('’', '\'');
        for (Pattern phrase : PHRASES) {
            Matcher matcher = phrase.matcher(text);
            while (matcher.find()) {
                boolean goesOn = phrase == PHRASES.get(0)
                        && GOING_ON.matcher(text.substring(0, matcher.start())).find();
                if (!goesOn) {
                    diagnostics.report(
                            Code.NEEDS_EYES,
                            wording.part(matcher.start(), matcher.end()),
                            "listeners with closed eyes cannot follow \"" + matcher.group() + "\"",
                            "describe in words what to do, and where");
                }
            }
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
