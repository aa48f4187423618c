package org.breathcue.script.parse;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Placeholder;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.jspecify.annotations.Nullable;

/** Parses spoken words and the placeholders in them. An error is reported and gives an empty result. */
final class TextTemplateParser {
    private static final Pattern BRACES = Pattern.compile("\\{+([^{}]*)}+|[{}]");

    private final Diagnostics diagnostics;

    TextTemplateParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<TextTemplate> parse(Node.Text text) {
        if (text.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
            diagnostics.report(
                    Code.NOTHING_TO_SAY, text.span(), "there are no words to speak here", "write words, or delete it");
            return Optional.empty();
        }
        Optional<LineLength.Problem> tooLong = LineLength.problem(text.value());
        if (tooLong.isPresent()) {
            LineLength.Problem found = tooLong.get();
            diagnostics.report(found.code(), text.part(found.from(), found.to()), found.message(), found.hint());
            return Optional.empty();
        }
        Set<Placeholder> placeholders = EnumSet.noneOf(Placeholder.class);
        Matcher braces = BRACES.matcher(text.value());
        boolean sound = true;
        while (braces.find()) {
            Span span = text.part(braces.start(), braces.end());
            Optional<Placeholder> placeholder = placeholder(braces.group(), braces.group(1), span);
            sound &= placeholder.isPresent();
            placeholder.ifPresent(placeholders::add);
        }
        int lead = text.value().length() - text.value().stripLeading().length();
        return sound
                ? Optional.of(new TextTemplate(text.span(), text.value().strip(), lead, placeholders))
                : Optional.empty();
    }

    private Optional<Placeholder> placeholder(String written, @Nullable String word, Span span) {
        if (word == null) {
            diagnostics.report(
                    Code.BAD_PLACEHOLDER,
                    span,
                    "unmatched brace",
                    "write a placeholder with both braces, such as {side}");
            return Optional.empty();
        }
        if (!written.equals("{" + word + "}")) {
            diagnostics.report(
                    Code.BAD_PLACEHOLDER,
                    span,
                    "a placeholder must have one brace on each side",
                    "write {" + word + "}");
            return Optional.empty();
        }
        Optional<Placeholder> placeholder = Placeholder.named(word);
        if (placeholder.isEmpty()) {
            diagnostics.report(
                    Code.BAD_PLACEHOLDER,
                    span,
                    "unknown placeholder `{" + word + "}`",
                    NearestWord.to(word, Placeholder.words())
                            .map(near -> "did you mean `{" + near + "}`?")
                            .orElse("use one of these: {" + String.join("}, {", Placeholder.words()) + "}"));
        }
        return placeholder;
    }
}
