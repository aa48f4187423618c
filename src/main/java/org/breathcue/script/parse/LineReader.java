package org.breathcue.script.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Placeholder;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.HoldMomentParser;
import org.breathcue.script.parse.value.Suggestions;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.HoldMomentSyntax;
import org.breathcue.script.schema.LineSchemas;
import org.breathcue.script.schema.ObjectSchema;
import org.breathcue.script.schema.RestSchemas;
import org.breathcue.timeline.BreathPhase;

/** Reads lines: a string, or an object with {@code say}. */
public final class LineReader {
    private final Diagnostics diagnostics;
    private final ValueReader values;

    LineReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** Reads one line or a list of lines. Lines with errors are missing from the result. */
    List<Line> read(Node node, String key, ObjectSchema keys) {
        return values.oneOrMore(node, item -> line(item, key, keys, AmountRule.LINE_TIME));
    }

    /** Reads one line or a list of lines inside a rest. */
    List<Line> inRest(Node node) {
        return values.oneOrMore(node, item -> line(item, "say", RestSchemas.LINE, AmountRule.CUE_TIME));
    }

    /** Reads the lines of a flow, each of which needs a time or a breath phase. */
    List<FlowLine> flow(Node node) {
        return values.oneOrMore(node, this::flowLine);
    }

    private Optional<FlowLine> flowLine(Node item) {
        Optional<Line> read = line(item, "flow", LineSchemas.FLOW_LINE, AmountRule.FLOW_TIME);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Line line = read.get();
        if (line.on().isEmpty() && line.time().isEmpty()) {
            diagnostics.report(
                    Code.LINE_WITHOUT_TIME,
                    item instanceof Node.Obj object ? ObjectReader.opening(object) : item.span(),
                    "a line of a flow needs `on`, `for` or `within`",
                    "write { \"on\": \"exhale\", \"say\": \"…\" } or { \"say\": \"…\", \"for\": \"5 s\" }");
            return Optional.empty();
        }
        if (!(item instanceof Node.Obj object)) {
            return Optional.of(new FlowLine(line, Optional.empty()));
        }
        ObjectReader fields = ObjectReader.checked(object, LineSchemas.FLOW_LINE, diagnostics);
        return fields.has("hold") || fields.has("cues")
                ? hold(fields, line).map(hold -> new FlowLine(line, Optional.of(hold)))
                : Optional.of(new FlowLine(line, Optional.empty()));
    }

    private Optional<Movement.FlowHold> hold(ObjectReader fields, Line line) {
        Optional<Amount> amount = fields.get("hold", node -> values.amount(node, AmountRule.HOLD));
        List<HoldCue> cues = fields.get("cues").map(this::cues).orElse(List.of());
        if (!fields.has("hold")) {
            diagnostics.report(
                    Code.CUES_WITHOUT_HOLD,
                    fields.get("cues").orElseThrow().span(),
                    "a line without `hold` cannot have `cues`",
                    "add how long to stay, such as \"hold\": \"5 breaths\"");
            return Optional.empty();
        }
        Span span = fields.get("hold").orElseThrow().span();
        if (line.on().isEmpty()) {
            diagnostics.report(
                    Code.LINE_WITHOUT_TIME,
                    span,
                    "`hold` in a line of a flow needs `on`",
                    "add \"on\": \"exhale\", or write how long to stay in `for`");
            return Optional.empty();
        }
        return amount.map(chosen -> new Movement.FlowHold(span, chosen, cues));
    }

    /** Reads one cue or a list of cues. */
    List<HoldCue> cues(Node node) {
        return values.oneOrMore(node, this::cue);
    }

    private Optional<HoldCue> cue(Node node) {
        if (!(node instanceof Node.Obj object)) {
            diagnostics.report(
                    Code.WRONG_TYPE,
                    node.span(),
                    "a cue must be an object in braces, found " + node.kind(),
                    "write { \"at\": \"halfway\", \"say\": \"…\" }");
            return Optional.empty();
        }
        if (!object.members().containsKey("at") && !object.members().containsKey("say")) {
            Optional<Node.Member> placed = object.members().values().stream()
                    .filter(member -> HoldMomentSyntax.matches(member.key()))
                    .findFirst();
            if (placed.isPresent()) {
                diagnostics.report(
                        Code.UNKNOWN_KEY,
                        placed.get().keySpan(),
                        "the moment of a cue must be the value of `at`",
                        "write { \"at\": \"" + placed.get().key() + "\", \"say\": \"…\" }");
                return Optional.empty();
            }
        }
        ObjectReader fields = ObjectReader.checked(object, LineSchemas.CUE, diagnostics);
        Optional<HoldMoment> moment = fields.get(
                "at",
                at -> values.string(at, "at", place(at)).flatMap(text -> HoldMomentParser.read(text, diagnostics)));
        if (!fields.has("say") && fields.has("chime")) {
            return ring(object, moment);
        }
        if (!fields.has("say") && !fields.isMisspelt("say") && !fields.isMisspelt("chime")) {
            diagnostics.report(
                    Code.MISSING_KEY,
                    ObjectReader.opening(object),
                    "a cue needs `say` or `chime`",
                    "write " + LineSchemas.CUE.example("say"));
        }
        Optional<HoldCue.Ring> chime = fields.get("chime", this::chime);
        Optional<Line> line = line(node, "cues", LineSchemas.CUE, AmountRule.CUE_TIME);
        if (line.isPresent() && line.get().on().isPresent() && line.get().time().isPresent()) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    line.get().time().get().amount().span(),
                    "a cue cannot have both `on` and `for`",
                    "delete `on` or `for`");
            return Optional.empty();
        }
        return moment.flatMap(m -> line.map(l -> new HoldCue(l.span(), m, line, chime, l.on())));
    }

    /** Reads a cue without words. */
    private Optional<HoldCue> ring(Node.Obj object, Optional<HoldMoment> moment) {
        ObjectReader fields = ObjectReader.of(object, LineSchemas.CUE, diagnostics);
        for (String key : List.of("short", "recording", "for")) {
            fields.get(key)
                    .ifPresent(node -> diagnostics.report(
                            Code.MISSING_KEY,
                            node.span(),
                            "`" + key + "` needs `say` in a cue",
                            "add \"say\": \"…\", or delete `" + key + "`"));
        }
        Optional<BreathPhase> on = fields.get("on", this::phase);
        Optional<HoldCue.Ring> chime = fields.get("chime", this::chime);
        return moment.flatMap(m -> chime.map(c -> new HoldCue(c.span(), m, Optional.empty(), chime, on)));
    }

    private Optional<HoldCue.Ring> chime(Node node) {
        return values.chime(node).map(text -> new HoldCue.Ring(text.span(), text.value()));
    }

    /** Reads the line of a variation. */
    Optional<Line> variation(Node node) {
        return line(node, "variations", LineSchemas.PLAIN_LINE, AmountRule.LINE_TIME);
    }

    private Optional<Line> line(Node node, String key, ObjectSchema keys, AmountRule time) {
        if (node instanceof Node.Text) {
            return values.template(node, key)
                    .map(say -> new Line(node.span(), say, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        if (!(node instanceof Node.Obj object)) {
            return values.wrongType(
                    node,
                    "`" + key + "` must be text in double quotes",
                    "write \"…\", or { \"say\": \"…\", \"for\": \"5 s\" }");
        }
        Optional<Node.Member> phased = phased(object);
        if (phased.isPresent() && !keys.equals(LineSchemas.PLAIN_LINE)) {
            String phase =
                    Suggestions.by(phased.get().key(), LineSchemas.phases()).orElseThrow();
            diagnostics.report(
                    Code.UNKNOWN_KEY,
                    phased.get().keySpan(),
                    "unknown key `" + phased.get().key() + "` in " + keys.of(),
                    "write one line for each breath phase: { \"on\": \"" + phase + "\", \"say\": \"…\" }");
            return Optional.empty();
        }
        ObjectReader fields = ObjectReader.of(object, keys, diagnostics);
        Optional<TextTemplate> written = fields.get("say", text -> values.template(text, "say"));
        Optional<TextTemplate> say = fields.has("recording")
                ? written.flatMap(words ->
                        fields.get("recording", file -> recording(file, words)).map(words::recorded))
                : written;
        Optional<TextTemplate> shortSay = fields.get("short", text -> values.template(text, "short"));
        boolean breathed = keys.known().contains("on") && fields.has("on");
        Optional<BreathPhase> on = breathed ? fields.get("on", this::phase) : Optional.empty();
        Optional<Line.Time> lasting = time(fields, keys, breathed, time);
        boolean timed = fields.has("for") || (keys.known().contains("within") && fields.has("within"));
        boolean refused = (breathed && on.isEmpty())
                || (timed && lasting.isEmpty())
                || (fields.has("short") && shortSay.isEmpty());
        return refused
                ? Optional.empty()
                : say.map(wording -> new Line(wording.span(), wording, shortSay, on, lasting));
    }

    /** Reads the name of a sound file, which can contain placeholders of the words. */
    private Optional<TextTemplate.Recording> recording(Node node, TextTemplate words) {
        Optional<Node.Text> text =
                values.string(node, "recording", "write the name of a file, such as \"welcome.wav\"");
        String plain = text.map(Node.Text::value).orElse("");
        for (Placeholder placeholder : words.placeholders()) {
            plain = plain.replace(placeholder.written(), "x");
        }
        if (text.isPresent() && plain.contains("{")) {
            diagnostics.report(
                    Code.BAD_PLACEHOLDER,
                    text.get().span(),
                    "`recording` can only contain placeholders that are in `say`",
                    "add them to `say`, or remove them from `recording`");
            return Optional.empty();
        }
        String name = plain;
        return text.flatMap(written -> values.soundName(written, name, "recording"))
                .map(written -> new TextTemplate.Recording(written.span(), written.value()));
    }

    /** Reads {@code for} or {@code within}. */
    private Optional<Line.Time> time(ObjectReader fields, ObjectSchema keys, boolean breathed, AmountRule time) {
        Optional<Node> within = keys.known().contains("within") ? fields.get("within") : Optional.empty();
        if (within.isEmpty()) {
            Line.Time.Kind kind = breathed ? Line.Time.Kind.WITH_WORDS : Line.Time.Kind.AFTER_WORDS;
            return fields.get("for", text -> values.amount(text, breathed ? AmountRule.PHASE_TIME : time))
                    .map(amount -> new Line.Time(amount, kind));
        }
        if (breathed || fields.has("for")) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    within.get().span(),
                    breathed ? "a line with `on` cannot have `within`" : "a line cannot have both `for` and `within`",
                    breathed
                            ? "write `for` instead: with `on`, it includes the words"
                            : "delete `for`, or delete `within` to give the time after the words");
            return Optional.empty();
        }
        AmountRule rule = time.equals(AmountRule.FLOW_TIME) ? AmountRule.FLOW_WITHIN : AmountRule.WITHIN;
        return values.amount(within.get(), rule).map(amount -> new Line.Time(amount, Line.Time.Kind.WITH_WORDS));
    }

    /** Returns the member whose key is a breath phase and whose value is the words, if any. */
    private static Optional<Node.Member> phased(Node.Obj object) {
        return object.members().containsKey("say")
                ? Optional.empty()
                : object.members().values().stream()
                        .filter(member -> !LineSchemas.FLOW_LINE.known().contains(member.key()))
                        .filter(member -> Suggestions.by(member.key(), LineSchemas.phases())
                                .isPresent())
                        .findFirst();
    }

    private static String place(Node node) {
        return node instanceof Node.Num number
                ? "write \"" + number.written() + " s\""
                : "write " + HoldMomentParser.FORMS;
    }

    private Optional<BreathPhase> phase(Node node) {
        return values.word(
                node,
                "on",
                LineSchemas.phases(),
                word -> Stream.of(BreathPhase.values())
                        .filter(phase -> LineSchemas.word(phase).equals(word))
                        .findFirst());
    }
}
