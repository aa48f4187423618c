package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Count;
import org.breathcue.script.Guide;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Sides;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.CountSyntax;
import org.breathcue.timeline.SessionLimits;
import org.jspecify.annotations.Nullable;

/** Reads single values of a script. A value with an error is reported and gives an empty result. */
public final class ValueReader {
    private static final Pattern FIRST_NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern BRACES = Pattern.compile("\\{+([^{}]*)}+|[{}]");

    private final Diagnostics diagnostics;

    public ValueReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Node.Obj> object(Node node, String what) {
        return object(node, what, "write { \"key\": value, … }");
    }

    Optional<Node.Obj> object(Node node, String what, String hint) {
        return node instanceof Node.Obj object
                ? Optional.of(object)
                : wrongType(node, what + " must be an object in braces", hint);
    }

    Optional<Node.Text> string(Node node, String key) {
        return string(node, key, "write text in double quotes");
    }

    /** @param hint the hint for a value that is not text */
    Optional<Node.Text> string(Node node, String key, String hint) {
        return node instanceof Node.Text text
                ? Optional.of(text)
                : wrongType(node, "`" + key + "` must be text in double quotes", hint);
    }

    <T> Optional<T> wrongType(Node node, String should, String hint) {
        Span span = node instanceof Node.Obj object ? ObjectReader.opening(object) : node.span();
        diagnostics.report(Code.WRONG_TYPE, span, should + ", found " + node.kind(), hint);
        return Optional.empty();
    }

    /** Reads one element or a list of elements. Elements with errors are missing from the result. */
    <T> List<T> oneOrMore(Node node, Function<Node, Optional<T>> reader) {
        if (!(node instanceof Node.Arr list)) {
            return reader.apply(node).stream().toList();
        }
        List<T> read = new ArrayList<>();
        list.items().forEach(item -> reader.apply(item).ifPresent(read::add));
        return List.copyOf(read);
    }

    /** Reads one of a closed set of words. */
    <T> Optional<T> word(Node node, String key, Collection<String> words, Function<String, Optional<T>> named) {
        String all = "use one of these: " + String.join(", ", words);
        return string(node, key, all).flatMap(text -> {
            Optional<T> value = named.apply(text.value());
            if (value.isEmpty()) {
                String hint = Suggestions.by(text.value(), words)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(all);
                diagnostics.report(
                        Code.UNKNOWN_WORD, text.span(), "`" + key + "` cannot be `" + text.value() + "`", hint);
            }
            return value;
        });
    }

    Optional<Amount> amount(Node node, AmountRule rule) {
        return AmountParser.read(node, rule, diagnostics);
    }

    /** Reads a whole number, or a range in a string. */
    public Optional<Count> count(Node node, String key) {
        if (node instanceof Node.Num number) {
            return count(number.span(), number.written(), number.value(), number.value(), key);
        }
        if (!(node instanceof Node.Text text)) {
            return wrongType(node, "`" + key + "` must be a whole number or a range", "write 12 or \"12-15\"");
        }
        Matcher matcher = CountSyntax.PATTERN.matcher(text.value());
        if (!matcher.matches()) {
            diagnostics.report(
                    Code.BAD_COUNT,
                    text.part(0, text.value().length()),
                    "`" + key + "` must be a whole number or a range",
                    countSuggestion(text.value()));
            return Optional.empty();
        }
        double low = Double.parseDouble(matcher.group(1));
        double high = matcher.group(2) == null ? low : Double.parseDouble(matcher.group(2));
        Span span = text.part(matcher.start(1), matcher.end(matcher.group(2) == null ? 1 : 2));
        return count(span, text.value().strip(), low, high, key);
    }

    private static String countSuggestion(String text) {
        Matcher number = FIRST_NUMBER.matcher(text);
        return number.find() ? "write " + number.group() : "write 12 or \"12-15\"";
    }

    private Optional<Count> count(Span span, String written, double low, double high, String key) {
        if (low != Math.rint(low) && !Double.isInfinite(low)) {
            diagnostics.report(
                    Code.BAD_COUNT,
                    span,
                    "`" + key + "` must be a whole number, found " + written,
                    "write " + (int) Math.max(1, Math.rint(low)));
            return Optional.empty();
        }
        if (low < 1 || high > SessionLimits.MAX_REPETITIONS || !Double.isFinite(low)) {
            diagnostics.report(
                    Code.OUT_OF_RANGE,
                    span,
                    "`" + key + "` must be from 1 to " + SessionLimits.MAX_REPETITIONS + ", found "
                            + (written.length() > 20 ? "a number with too many digits" : written),
                    low < 1 ? "to leave it out, delete the step" : "to repeat more often, repeat a group of steps");
            return Optional.empty();
        }
        if (high < low) {
            diagnostics.report(
                    Code.BAD_COUNT, span, "the range starts with the larger number", "write the smaller number first");
            return Optional.empty();
        }
        return Optional.of(new Count(span, written, (int) low, (int) high));
    }

    /** Reads a breath that does not change. */
    Optional<BreathRatio> breath(Node node) {
        return breathText(node).flatMap(text -> BreathParser.steady(text, diagnostics));
    }

    /** Reads a breath that may glide. */
    Optional<BreathGlide> glide(Node node) {
        return breathText(node).flatMap(text -> BreathParser.glide(text, diagnostics));
    }

    private Optional<Node.Text> breathText(Node node) {
        return node instanceof Node.Text text
                ? Optional.of(text)
                : wrongType(
                        node,
                        "`breath` must be text in double quotes",
                        "write the seconds in and out, such as \"4:6\" for six breaths a minute");
    }

    Optional<Integer> wordsPerMinute(Node node) {
        if (!(node instanceof Node.Num number)) {
            return wrongType(node, "`wordsPerMinute` must be a number", "write 120, without quotes");
        }
        double value = number.value();
        if (value < SessionLimits.MIN_WORDS_PER_MINUTE
                || value > SessionLimits.MAX_WORDS_PER_MINUTE
                || value != Math.rint(value)) {
            diagnostics.report(
                    Code.OUT_OF_RANGE,
                    node.span(),
                    "`wordsPerMinute` must be a whole number from " + SessionLimits.MIN_WORDS_PER_MINUTE + " to "
                            + SessionLimits.MAX_WORDS_PER_MINUTE,
                    "write 120 for a calm pace, or 150 for a natural pace");
            return Optional.empty();
        }
        return Optional.of((int) value);
    }

    Optional<Guide> guide(Node node) {
        return word(node, "guide", Guide.words(), Guide::named);
    }

    Optional<Sides> sides(Node node) {
        return word(node, "sides", Sides.words(), Sides::named);
    }

    Optional<Boolean> flag(Node node, String key) {
        return node instanceof Node.Bool flag
                ? Optional.of(flag.value())
                : wrongType(node, "`" + key + "` must be true or false", "write true or false, without quotes");
    }

    /** Reads a list of calls. The call of the side is always added. */
    Optional<Set<Call>> calls(Node node) {
        if (!(node instanceof Node.Arr list)) {
            return wrongType(node, "`calls` must be a list of words", "write a list, such as [\"next\", \"halfway\"]");
        }
        Set<Call> calls = EnumSet.of(Call.SIDE);
        boolean sound = true;
        for (Node item : list.items()) {
            Optional<Call> call = word(item, "calls", Call.words(), Call::named);
            sound &= call.isPresent();
            call.ifPresent(calls::add);
        }
        return sound ? Optional.of(Collections.unmodifiableSet(calls)) : Optional.empty();
    }

    /** Reads words to speak, which may contain placeholders. */
    Optional<TextTemplate> template(Node node, String key) {
        return string(node, key, "write the words in double quotes").flatMap(text -> {
            if (text.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
                diagnostics.report(
                        Code.NOTHING_TO_SAY,
                        text.span(),
                        "there are no words to speak here",
                        "write words, or delete it");
                return Optional.empty();
            }
            if (text.value().length() > SessionLimits.MAX_LINE_CHARACTERS) {
                diagnostics.report(
                        Code.LINE_TOO_LONG,
                        text.part(
                                SessionLimits.MAX_LINE_CHARACTERS, text.value().length()),
                        "a line can have at most " + SessionLimits.MAX_LINE_CHARACTERS + " characters, found "
                                + text.value().length(),
                        "split it into a list of several lines");
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
        });
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
