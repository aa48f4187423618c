package org.breathcue.script.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.Line;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.Keys;
import org.breathcue.script.schema.Shape;
import org.breathcue.timeline.BreathPhase;

/** Reads lines: a string, or an object with {@code say}. */
public final class LineReader {
    public static final AmountParser.Rule TIME = new AmountParser.Rule("for", true, 0, true);
    public static final AmountParser.Rule DOSE = new AmountParser.Rule("for", true, 1, true);
    private static final AmountParser.Rule PHASE = new AmountParser.Rule("for", false, 0.5, false);
    public static final AmountParser.Rule FREE = new AmountParser.Rule("for", false, 0, false, false);

    /** A phase of the breath cannot last for breaths. */
    public static final Shape PHASES_IN_SECONDS = Shape.ANY
            .with("if", Shape.having("on"))
            .with("then", Shape.ANY.with("properties", Map.of("for", AmountParser.shape(PHASE))));

    private final Diagnostics diagnostics;
    private final ValueReader values;

    LineReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** One line or a list of them; what was refused is missing. */
    List<Line> read(Node node, String key, Keys keys) {
        return values.oneOrMore(node, item -> line(item, key, keys, TIME));
    }

    /** The lines of a flow, each of which needs a time or a breath phase. */
    List<Line> flow(Node node) {
        return values.oneOrMore(
                node,
                item -> line(item, "flow", Keys.FLOW_LINE, DOSE).flatMap(line -> {
                    if (line.on().isEmpty() && line.time().isEmpty()) {
                        diagnostics.report(
                                Code.LINE_WITHOUT_TIME,
                                item instanceof Node.Obj object ? ObjectReader.opening(object) : item.span(),
                                "a line of a flow needs `on` or `for`",
                                "{ \"on\": \"exhale\", \"say\": \"…\" } or { \"say\": \"…\", \"for\": \"5 s\" }");
                        return Optional.empty();
                    }
                    return Optional.of(line);
                }));
    }

    /** One cue or a list of them. */
    List<HoldCue> cues(Node node) {
        return values.oneOrMore(node, this::cue);
    }

    private Optional<HoldCue> cue(Node node) {
        if (!(node instanceof Node.Obj object)) {
            diagnostics.report(
                    Code.WRONG_TYPE,
                    node.span(),
                    "a cue says when it sounds, and is written in braces, found " + node.kind(),
                    "write { \"at\": \"halfway\", \"say\": \"…\" }");
            return Optional.empty();
        }
        if (!object.members().containsKey("at") && !object.members().containsKey("say")) {
            Optional<Node.Member> placed = object.members().values().stream()
                    .filter(member -> HoldMomentParser.isPlace(member.key()))
                    .findFirst();
            if (placed.isPresent()) {
                diagnostics.report(
                        Code.UNKNOWN_KEY,
                        placed.get().keySpan(),
                        "the place of a cue is the value of `at`",
                        "write { \"at\": \"" + placed.get().key() + "\", \"say\": \"…\" }");
                return Optional.empty();
            }
        }
        ObjectReader fields = ObjectReader.checked(object, Keys.CUE, diagnostics);
        Optional<HoldMoment> moment = fields.get(
                "at",
                at -> values.string(at, "at", place(at)).flatMap(text -> HoldMomentParser.read(text, diagnostics)));
        Optional<Line> line = line(node, "cues", Keys.CUE, FREE);
        if (line.isPresent() && line.get().on().isPresent() && line.get().time().isPresent()) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    line.get().time().get().span(),
                    "a cue does not change the length of a breath",
                    "leave out `for`, or `on`");
            return Optional.empty();
        }
        return moment.flatMap(m -> line.map(l -> new HoldCue(l, m)));
    }

    /** The line of a variation. */
    Optional<Line> variation(Node node) {
        return line(node, "variations", Keys.PLAIN_LINE, TIME);
    }

    private Optional<Line> line(Node node, String key, Keys keys, AmountParser.Rule time) {
        if (node instanceof Node.Text) {
            return values.wording(node, key)
                    .map(say -> new Line(node.span(), say, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        if (!(node instanceof Node.Obj object)) {
            return values.wrongType(
                    node,
                    "`" + key + "` holds words in quotes",
                    "write \"…\", or { \"say\": \"…\", \"for\": \"5 s\" }");
        }
        Optional<Node.Member> phased = phased(object);
        if (phased.isPresent() && !keys.equals(Keys.PLAIN_LINE)) {
            String phase = Suggestions.by(phased.get().key(), phases()).orElseThrow();
            diagnostics.report(
                    Code.UNKNOWN_KEY,
                    phased.get().keySpan(),
                    "`" + phased.get().key() + "` is no key of " + keys.of(),
                    "write a line for each: { \"on\": \"" + phase + "\", \"say\": \"…\" }");
            return Optional.empty();
        }
        ObjectReader fields = ObjectReader.of(object, keys, diagnostics);
        Optional<TextTemplate> say = fields.get("say", text -> values.wording(text, "say"));
        Optional<TextTemplate> shortSay = fields.get("short", text -> values.wording(text, "short"));
        boolean breathed = keys.known().contains("on") && fields.has("on");
        Optional<BreathPhase> on = breathed ? fields.get("on", this::phase) : Optional.empty();
        Optional<Amount> amount = fields.get("for", text -> values.amount(text, breathed ? PHASE : time));
        boolean refused = (breathed && on.isEmpty())
                || (fields.has("for") && amount.isEmpty())
                || (fields.has("short") && shortSay.isEmpty());
        return refused ? Optional.empty() : say.map(wording -> new Line(wording.span(), wording, shortSay, on, amount));
    }

    /** A phase written as a key, with the words as its value. */
    private static Optional<Node.Member> phased(Node.Obj object) {
        return object.members().containsKey("say")
                ? Optional.empty()
                : object.members().values().stream()
                        .filter(member -> !Keys.FLOW_LINE.known().contains(member.key()))
                        .filter(member -> Suggestions.by(member.key(), phases()).isPresent())
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
                phases(),
                word -> Stream.of(BreathPhase.values())
                        .filter(phase -> word(phase).equals(word))
                        .findFirst());
    }

    /** The words of all phases. */
    public static List<String> phases() {
        return Stream.of(BreathPhase.values()).map(LineReader::word).toList();
    }

    /** The word in a script: {@code hold in}. */
    static String word(BreathPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
