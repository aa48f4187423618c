package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.Count;
import org.breathcue.script.Guide;
import org.breathcue.script.Series;
import org.breathcue.script.Sides;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.AmountParser;
import org.breathcue.script.parse.value.BreathParser;
import org.breathcue.script.parse.value.CountParser;
import org.breathcue.script.parse.value.Suggestions;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.PlainName;
import org.breathcue.script.schema.SoundName;
import org.breathcue.timeline.SessionLimits;

/** Reads single values of a script. A value with an error is reported and gives an empty result. */
public final class ValueReader {
    private final Diagnostics diagnostics;

    public ValueReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Node.Obj> object(Node node, String what) {
        return object(node, what, "write { \"key\": value, … }");
    }

    public Optional<Node.Obj> object(Node node, String what, String hint) {
        return node instanceof Node.Obj object
                ? Optional.of(object)
                : wrongType(node, what + " must be an object in braces", hint);
    }

    public Optional<Node.Text> string(Node node, String key) {
        return string(node, key, "write text in double quotes");
    }

    /** @param hint the hint for a value that is not text */
    public Optional<Node.Text> string(Node node, String key, String hint) {
        return node instanceof Node.Text text
                ? Optional.of(text)
                : wrongType(node, "`" + key + "` must be text in double quotes", hint);
    }

    /**
     * Returns the text with the name of a sound file; empty if the name was reported.
     *
     * @param name the name without placeholders
     */
    Optional<Node.Text> soundName(Node.Text text, String name, String key) {
        if (SoundName.is(name)) {
            return Optional.of(text);
        }
        diagnostics.report(
                Code.BAD_NAME,
                text.span(),
                "`" + key
                        + "` must be the name of a file in audio/ or beside the script, found a path that leads elsewhere",
                "put the file into audio/, and write only its name");
        return Optional.empty();
    }

    public <T> Optional<T> wrongType(Node node, String should, String hint) {
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

    /** Reads one amount, or a list with one for each repetition. */
    Optional<Series<Amount>> amounts(Node node, AmountRule rule) {
        return series(node, rule.key(), item -> amount(item, rule));
    }

    /** Reads one value, or a list of at least two. */
    <T> Optional<Series<T>> series(Node node, String key, Function<Node, Optional<T>> reader) {
        if (!(node instanceof Node.Arr list)) {
            return reader.apply(node).map(value -> Series.of(node.span(), value));
        }
        if (list.items().size() < 2) {
            diagnostics.report(
                    Code.BAD_LIST,
                    node.span(),
                    "a list of `" + key + "` needs at least two values",
                    "write one value for each repetition, or a single value without brackets");
            return Optional.empty();
        }
        List<T> read = oneOrMore(node, reader);
        return read.size() < list.items().size() ? Optional.empty() : Optional.of(new Series<>(node.span(), read));
    }

    /** Reads the direction in which holds build; empty for {@code false}. */
    Optional<Stretch.Build> build(Node node) {
        if (node instanceof Node.Bool flag) {
            return flag.value() ? Optional.of(Stretch.Build.UP) : Optional.empty();
        }
        return node instanceof Node.Text
                ? word(node, "build", Stretch.Build.words(), Stretch.Build::named)
                : wrongType(node, "`build` must be true, \"up\" or \"down\"", "write \"up\" or \"down\"");
    }

    /** Reads a whole number, or a range in a string. */
    public Optional<Count> count(Node node, String key) {
        CountParser parser = new CountParser(key, diagnostics);
        if (node instanceof Node.Num number) {
            return parser.parse(number);
        }
        return node instanceof Node.Text text
                ? parser.parse(text)
                : wrongType(node, "`" + key + "` must be a whole number or a range", "write 12 or \"12-15\"");
    }

    /** Reads a breath that does not change. */
    Optional<BreathRatio> breath(Node node) {
        return breathText(node).flatMap(text -> BreathParser.steady(text, diagnostics));
    }

    /** Reads one breath, or a list with one for each repetition. All have the same phases. */
    Optional<Series<BreathRatio>> breaths(Node node) {
        return series(node, "breath", this::breath).filter(breaths -> samePhases(breaths));
    }

    private boolean samePhases(Series<BreathRatio> breaths) {
        boolean same =
                breaths.values().stream().map(BreathRatio::phases).distinct().count() == 1;
        if (!same) {
            diagnostics.report(
                    Code.BAD_BREATH,
                    breaths.span(),
                    "the breaths of a list must have the same phases",
                    "write all with the same phases, such as [\"4:4\", \"4:6\"]");
        }
        return same;
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

    public Optional<Boolean> flag(Node node, String key) {
        return node instanceof Node.Bool flag
                ? Optional.of(flag.value())
                : wrongType(node, "`" + key + "` must be true or false", "write true or false, without quotes");
    }

    /** Reads a list of calls. The call of the side is always added. */
    Optional<Calls> calls(Node node) {
        if (!(node instanceof Node.Arr list)) {
            return wrongType(node, "`calls` must be a list of words", "write a list, such as [\"next\", \"halfway\"]");
        }
        List<String> words = new ArrayList<>();
        list.items().forEach(item -> call(item).ifPresent(words::add));
        return words.size() == list.items().size() ? Optional.of(Calls.of(words)) : Optional.empty();
    }

    private Optional<String> call(Node node) {
        if (node instanceof Node.Text text && text.value().startsWith("countdown ") && !Calls.isCall(text.value())) {
            diagnostics.report(
                    Code.UNKNOWN_WORD,
                    text.span(),
                    "a countdown must start with a whole number from 1 to " + Calls.HIGHEST_COUNTDOWN,
                    "write \"countdown\" for 3, 2, 1, or \"countdown 10\"");
            return Optional.empty();
        }
        return word(node, "calls", Call.words(), word -> Optional.of(word).filter(Calls::isCall));
    }

    /** Reads words to speak, which may contain placeholders. */
    public Optional<TextTemplate> template(Node node, String key) {
        return string(node, key, "write the words in double quotes")
                .flatMap(new TextTemplateParser(diagnostics)::parse);
    }

    /** Returns the name of a chime; empty if it was reported. */
    Optional<Node.Text> chime(Node node) {
        return string(node, "chime", "write \"bell\", \"begin\", \"turn\" or \"end\"")
                .filter(text -> {
                    boolean plain = PlainName.is(text.value());
                    if (!plain) {
                        diagnostics.report(
                                Code.BAD_NAME,
                                text.span(),
                                "`chime` must be a name, not a path",
                                "put the file into audio/, and write only its name");
                    }
                    return plain;
                });
    }
}
