package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.Calls;
import org.breathcue.script.Count;
import org.breathcue.script.HoldCue;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Line;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Rest;
import org.breathcue.script.Series;
import org.breathcue.script.Sides;
import org.breathcue.script.Step;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.dose.Doses;
import org.breathcue.script.dose.StepKind;
import org.breathcue.script.dose.StepNames;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.AmountSuggestions;
import org.breathcue.script.parse.value.Suggestions;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.LineSchemas;
import org.breathcue.script.schema.StepSchemas;
import org.breathcue.script.schema.StretchSchemas;
import org.breathcue.timeline.SoundChange;

/** Reads the steps of a session. */
public final class StepReader {
    private static final Set<String> OTHER_SESSIONS = Set.of("session", "include", "import", "playlist");
    /** The placeholders that also have a value outside a stretch. */
    private static final Set<Placeholder> ANYWHERE = Set.of(Placeholder.NEXT, Placeholder.ROUND, Placeholder.ROUNDS);

    private static final Pattern STARTS_WITH_TIME = Pattern.compile("^\\s*\\d+(?:[.,]\\d+)?\\s*\\p{L}+");

    private final StretchReader stretches;
    private final Optional<BreathGlide> breath;
    private final Doses doses;
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final LineReader lines;
    private final RestReader rests;
    private final List<IneffectiveElement> ineffective = new ArrayList<>();

    /**
     * @param breath the breath in the defaults of the session
     * @param doses the doses that the listener sets
     */
    StepReader(StretchReader stretches, Optional<BreathGlide> breath, Doses doses, Diagnostics diagnostics) {
        this.stretches = stretches;
        this.breath = breath;
        this.doses = doses;
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
        this.lines = new LineReader(diagnostics);
        this.rests = new RestReader(diagnostics);
    }

    /** Returns what has no effect in the steps that were read, apart from the stretches. */
    List<IneffectiveElement> ineffective() {
        return List.copyOf(ineffective);
    }

    /** Reads a list of steps. Steps with errors are missing from the result. */
    Optional<List<Step>> steps(Node node) {
        if (!(node instanceof Node.Arr list)) {
            return values.wrongType(
                    node,
                    "`steps` must be a list",
                    "write [ before the first step, ] after the last, and each step in { }");
        }
        if (list.items().isEmpty()) {
            diagnostics.report(
                    Code.MISSING_KEY, list.span(), "`steps` is empty", "add a step: { \"say\": \"Welcome.\" }");
        }
        return Optional.of(
                list.items().stream().map(this::step).flatMap(Optional::stream).toList());
    }

    private Optional<Step> step(Node node) {
        return node instanceof Node.Obj step
                ? step(step)
                : values.wrongType(node, "a step must be an object in braces", bracedStep(node));
    }

    private String bracedStep(Node node) {
        if (node instanceof Node.Text text) {
            Matcher time = STARTS_WITH_TIME.matcher(text.value());
            if (time.find() && AmountSuggestions.by(time.group()).isPresent()) {
                return "for silence, write { \"pause\": \""
                        + AmountSuggestions.by(time.group()).get() + "\" }";
            }
            return stretches
                    .nearest(text.value())
                    .map(name -> "write { \"stretch\": \"" + name + "\" }")
                    .orElse("write { \"say\": \"…\" } to say something, or { \"stretch\": \"…\" } to do a stretch");
        }
        return "write each step in its own braces: { \"stretch\": \"cat-cow\" }, { \"say\": \"…\" }";
    }

    private Optional<Step> step(Node.Obj step) {
        List<String> kinds = StepSchemas.STEPS.keySet().stream()
                .filter(step.members()::containsKey)
                .toList();
        boolean renamed =
                kinds.size() == 2 && kinds.contains("name") && (kinds.contains("stretch") || kinds.contains("breathe"));
        if (kinds.size() != 1 && !renamed) {
            reportKinds(step, kinds);
            return Optional.empty();
        }
        return switch (kinds.get(0)) {
            case "say" -> say(step);
            case "pause" -> pause(set(step, StepKind.PAUSE));
            case "chime" -> chime(step);
            case "breathe" -> breathe(set(step, StepKind.BREATHE));
            case "repeat" -> repeat(set(step, StepKind.REPEAT));
            case "stretch", "name" -> stretches.step(step, optional(step)).map(Step.class::cast);
            default -> throw new IllegalStateException("no reader for a step with `" + kinds.get(0) + "`");
        };
    }

    /** Returns a step with the doses that the listener sets. */
    private Node.Obj set(Node.Obj step, StepKind kind) {
        Node.Member name = step.members().get("name");
        StepNames unnamed = StepNames.of(kind);
        StepNames names = name != null && name.value() instanceof Node.Text text
                ? new StepNames(text.value(), text.value(), List.of(unnamed.name()))
                : unnamed;
        return Overrides.and(step, doses.layer(ObjectReader.opening(step), kind, names, step));
    }

    private SoundChange sound(ObjectReader fields) {
        return fields.get("sound", new SoundReader(diagnostics)::change).orElse(SoundChange.NONE);
    }

    private boolean optional(Node.Obj step) {
        Node.Member optional = step.members().get("optional");
        return optional != null && values.flag(optional.value(), "optional").orElse(false);
    }

    private Optional<Step> pause(Node.Obj step) {
        ObjectReader fields = ObjectReader.of(step, StepSchemas.PAUSE, diagnostics);
        SoundChange sound = sound(fields);
        ineffective.addAll(UnheardCalls.inRests(step, "pause", false));
        return fields.get("pause", n -> rests.read(n, AmountRule.PAUSE).map(this::checked))
                .map(rest -> new Step.Pause(ObjectReader.opening(step), optional(step), rest, sound));
    }

    private Optional<Step> say(Node.Obj step) {
        ObjectReader fields = ObjectReader.of(step, StepSchemas.SAY, diagnostics);
        SoundChange sound = sound(fields);
        Node said = fields.get("say").orElseThrow();
        List<Line> read = lines.read(said, "say", LineSchemas.PLAIN_LINE);
        read.forEach(this::checkPlaceholders);
        if (said instanceof Node.Arr list && list.items().isEmpty()) {
            diagnostics.report(
                    Code.NOTHING_TO_SAY, list.span(), "there are no words to speak here", "write words, or delete it");
        }
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Say(ObjectReader.opening(step), optional(step), read, sound));
    }

    private void checkPlaceholders(Line line) {
        line.templates().forEach(this::checkPlaceholders);
    }

    private void checkPlaceholders(TextTemplate wording) {
        wording.placeholders().stream()
                .filter(placeholder -> !ANYWHERE.contains(placeholder))
                .forEach(placeholder -> diagnostics.report(
                        Code.BAD_PLACEHOLDER,
                        wording.span(placeholder),
                        "`" + placeholder.written() + "` cannot be used outside a stretch",
                        "use it in a stretch; here, only {next} is allowed, and {round} and {rounds} in a repeat"));
    }

    private void checkName(TextTemplate name) {
        name.placeholders()
                .forEach(placeholder -> diagnostics.report(
                        Code.BAD_PLACEHOLDER, name.span(placeholder), "a name cannot contain placeholders"));
    }

    private Rest checked(Rest rest) {
        rest.allLines().forEach(this::checkPlaceholders);
        return rest;
    }

    private Optional<Step> chime(Node.Obj step) {
        return ObjectReader.of(step, StepSchemas.CHIME, diagnostics)
                .get("chime", values::chime)
                .map(text -> new Step.Chime(text.span(), optional(step), text.value()));
    }

    private Optional<Step> breathe(Node.Obj step) {
        ObjectReader fields = ObjectReader.of(step, StepSchemas.BREATHE, diagnostics);
        Optional<BreathGlide> own = fields.get("breath", values::glide);
        List<HoldCue> cues = fields.get("cues").map(lines::cues).orElse(List.of());
        HoldCue.lines(cues).forEach(this::checkPlaceholders);
        Optional<TextTemplate> name = fields.get("name", node -> values.template(node, "name"));
        Step.PhaseWords words =
                fields.get("words", new PhaseWordsReader(diagnostics)::read).orElse(Step.PhaseWords.USUAL);
        words.written().forEach(this::checkPlaceholders);
        name.ifPresent(this::checkName);
        Optional<Calls> calls = fields.get("calls", values::calls);
        SoundChange sound = sound(fields);
        boolean announced =
                fields.get("announce", node -> values.flag(node, "announce")).orElse(true);
        Optional<Step.Breathe> breathe = fields.get("breathe", n -> values.amount(n, AmountRule.BREATHE))
                .map(amount -> new Step.Breathe(
                        ObjectReader.opening(step),
                        optional(step),
                        amount,
                        name,
                        announced,
                        own.or(() -> breath),
                        fields.get("breath").map(Node::span),
                        words,
                        cues,
                        calls,
                        sound));
        breathe.ifPresent(read -> ineffective.addAll(UnheardCalls.in(step, read)));
        return breathe.map(Step.class::cast);
    }

    private Optional<Step> repeat(Node.Obj step) {
        Node repeated = Objects.requireNonNull(step.members().get("repeat")).value();
        if (repeated instanceof Node.Obj || repeated instanceof Node.Arr) {
            return values.wrongType(
                    repeated, "`repeat` must be a number of repetitions", "write { \"repeat\": 2, \"steps\": [ … ] }");
        }
        ObjectReader fields = ObjectReader.of(step, StepSchemas.REPEAT, diagnostics);
        Optional<Count> count = fields.get("repeat", n -> values.count(n, "repeat"));
        Optional<Series<Rest>> rest = fields.get(
                "rest",
                n -> values.series(
                        n, "rest", item -> rests.read(item, AmountRule.REST).map(this::checked)));
        ineffective.addAll(UnheardCalls.inRests(step, "rest", false));
        Sides sides = fields.get("sides", values::sides).orElse(Sides.NONE);
        SoundChange sound = sound(fields);
        Optional<List<Step>> steps = fields.get("steps", this::steps);
        return count.flatMap(c -> steps.map(s ->
                new Step.Repeat(ObjectReader.opening(step), optional(step), c, List.copyOf(s), rest, sides, sound)));
    }

    private static String together(List<String> kinds) {
        if (kinds.contains("repeat") && !kinds.contains("say")) {
            return "to repeat a stretch, use `times`; to repeat steps, list them in the `steps` of a repeat";
        }
        boolean stretch = kinds.contains("stretch") || kinds.contains("name");
        return stretch && kinds.contains("pause")
                ? "for a break between repetitions, write \"rest\": \"20 s\";"
                        + " for a break after the stretch, add a step { \"pause\": \"20 s\" }"
                : "write a separate step for each";
    }

    private void reportKinds(Node.Obj step, List<String> kinds) {
        if (kinds.size() > 1) {
            diagnostics.report(
                    Code.NOT_ONE_STEP,
                    Objects.requireNonNull(step.members().get(kinds.get(1))).keySpan(),
                    "a step cannot combine `" + String.join("` and `", kinds) + "`",
                    together(kinds));
            return;
        }
        List<String> known = List.copyOf(StepSchemas.STEPS.keySet());
        Optional<Node.Member> inner = step.members().values().stream()
                .filter(member -> OTHER_SESSIONS.contains(member.key().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (inner.isPresent()) {
            diagnostics.report(
                    Code.UNKNOWN_KEY,
                    inner.get().keySpan(),
                    "a session cannot include another session",
                    "copy its steps into this session, or share stretches as files in stretches/");
            return;
        }
        if (step.members().containsKey("steps")) {
            diagnostics.report(
                    Code.NOT_ONE_STEP,
                    ObjectReader.opening(step),
                    "a step with `steps` needs `repeat`",
                    "write { \"repeat\": 2, \"steps\": [ … ] }");
            return;
        }
        boolean written = step.members().keySet().stream()
                .filter(key -> !key.equals("breath") && !key.equals("optional"))
                .anyMatch(StretchSchemas.STRETCH.known()::contains);
        if (written && !step.members().keySet().equals(Set.of("rest"))) {
            boolean alone = step.members().size() == 1 && step.members().containsKey("hold");
            diagnostics.report(
                    Code.NOT_ONE_STEP,
                    ObjectReader.opening(step),
                    "a stretch step needs `name` or `stretch`",
                    alone
                            ? "add \"name\": \"…\" to hold a stretch; for silence, write { \"pause\": \"30 s\" }"
                            : "add \"name\": \"…\" for a stretch written here, or \"stretch\": \"…\" for a stretch in a file");
            return;
        }
        Optional<Node.Member> close = step.members().values().stream()
                .filter(member -> Suggestions.by(member.key(), known).isPresent())
                .findFirst();
        if (close.isPresent()) {
            diagnostics.report(
                    Code.UNKNOWN_KEY,
                    close.get().keySpan(),
                    "unknown kind of step `" + close.get().key() + "`",
                    "did you mean `" + Suggestions.by(close.get().key(), known).orElseThrow() + "`?");
            return;
        }
        diagnostics.report(
                Code.NOT_ONE_STEP,
                ObjectReader.opening(step),
                "this step has no key that says what to do",
                "add one of these keys: " + String.join(", ", known.subList(0, known.size() - 1))
                        + ", or `name` for a stretch written here");
    }
}
