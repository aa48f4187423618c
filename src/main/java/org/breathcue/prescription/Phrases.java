package org.breathcue.prescription;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a line, from which phrases that were understood are taken out one by one. */
final class Phrases {
    /** Stands where a phrase was, so that what was before it and after it is not taken for one phrase. */
    private static final String GAP = " \u0001 ";

    private String text;

    Phrases(String text) {
        this.text = text;
    }

    /** Takes out the first phrase of a form, and returns what it means. */
    <T> Optional<T> take(Pattern form, Function<? super Matcher, ? extends T> meaning) {
        Matcher matcher = form.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        text = text.substring(0, matcher.start()) + GAP + text.substring(matcher.end());
        return Optional.of(meaning.apply(matcher));
    }

    /** Takes out the first phrase of a form. */
    boolean take(Pattern form) {
        return take(form, found -> true).orElse(false);
    }

    /** Returns the words that are left, without the punctuation around what was taken out. */
    String rest() {
        return text.replaceAll("\\(\\s*(?:[\u0001,;:.\\s])*\\)", "\u0001")
                .replaceAll("[\\s,;:.@–—-]*\u0001[\\s,;:.@–—-]*(?:\u0001[\\s,;:.@–—-]*)*", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i) (?:x|×)(?= |$)", "")
                .replaceAll("^[\\s,;:.–—-]+|[\\s,;:.–—-]+$", "")
                .strip();
    }
}
