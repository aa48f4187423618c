package org.breathcue.script;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Nearest;
import org.breathcue.diagnostic.Source;

/** Text to script. Everything that is wrong is reported; a script comes back only when nothing was. */
public final class ScriptReader {
    private static final AmountText.Rule PAUSE = new AmountText.Rule("pause", true, 0.1);
    private static final AmountText.Rule BREATHE = new AmountText.Rule("breathe", true, 1);
    private static final List<String> KINDS = List.of("say", "stretch", "breathe", "pause", "chime", "repeat", "name");

    private final Diagnostics diagnostics;
    private final Values values;
    private final LineReader lines;
    private final StretchReader stretches;

    private ScriptReader(Library library, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
        this.lines = new LineReader(diagnostics);
        this.stretches = new StretchReader(library, diagnostics);
    }

    /** Reads a session. */
    public static Optional<Script> read(Source source, Library library, Diagnostics diagnostics) {
        ScriptReader reader = new ScriptReader(library, diagnostics);
        return reader.root(source, "a session").flatMap(root -> reader.session(source, root));
    }

    /** Reads a session or, by its keys, a stretch file, which becomes a session of that one stretch. */
    public static Optional<Script> readAny(Source source, Library library, Diagnostics diagnostics) {
        ScriptReader reader = new ScriptReader(library, diagnostics);
        return reader.root(source, "a script")
                .flatMap(root -> isStretch(root) ? reader.stretch(source, root) : reader.session(source, root));
    }

    private static boolean isStretch(Node.Obj root) {
        return !root.members().containsKey("steps")
                && Stream.of("name", "hold", "flow", "setup", "enter").anyMatch(root.members()::containsKey);
    }

    private Optional<Node.Obj> root(Source source, String what) {
        return TreeReader.read(source, diagnostics).flatMap(node -> values.object(node, what));
    }

    private Optional<Script> session(Source source, Node.Obj root) {
        if (isStretch(root)) {
            diagnostics.report(
                    Code.MISSING_KEY,
                    Fields.opening(root),
                    "this is a stretch, and a session is needed",
                    "name it in the steps of a session: { \"stretch\": \"…\" }");
            return Optional.empty();
        }
        Fields fields = Fields.of(root, Keys.SESSION, diagnostics);
        Optional<Wording> title = fields.require("title", node -> values.wording(node, "title"));
        title.stream()
                .flatMap(t -> t.placeholders().stream())
                .forEach(p ->
                        diagnostics.report(Code.BAD_PLACEHOLDER, title.get().span(), "a title has no placeholders"));
        Optional<String> about =
                fields.get("about", node -> values.string(node, "about")).map(Node.Text::value);
        fields.get("$schema", node -> values.string(node, "$schema"));
        fields.get("guide", node -> Guide.read(node, values, diagnostics));
        Optional<BreathRatio> breath = fields.get("breath", values::breath);
        Optional<List<Step>> steps = fields.require("steps", this::steps);
        if (title.isEmpty() || steps.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Script(source, Fields.opening(root), title.get().text(), about, breath, steps.get()));
    }

    private Optional<Script> stretch(Source source, Node.Obj root) {
        return stretches
                .file(root)
                .filter(stretch -> !diagnostics.hasErrors())
                .map(stretch -> new Script(
                        source,
                        stretch.span(),
                        stretch.name().text(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Step.Perform(stretch.span(), stretch))));
    }

    private Optional<List<Step>> steps(Node node) {
        if (!(node instanceof Node.Arr list)) {
            return values.wrongType(node, "`steps` is a list");
        }
        if (list.items().isEmpty()) {
            diagnostics.report(
                    Code.MISSING_KEY, list.span(), "there are no steps", "add one: { \"say\": \"Welcome.\" }");
        }
        return Optional.of(
                list.items().stream().map(this::step).flatMap(Optional::stream).toList());
    }

    private Optional<Step> step(Node node) {
        return values.object(node, "a step").flatMap(this::step);
    }

    private Optional<Step> step(Node.Obj step) {
        List<String> kinds = KINDS.stream().filter(step.members()::containsKey).toList();
        boolean renamed = kinds.size() == 2 && kinds.contains("stretch") && kinds.contains("name");
        if (kinds.size() != 1 && !renamed) {
            reportKinds(step, kinds);
            return Optional.empty();
        }
        return switch (kinds.get(0)) {
            case "say" -> say(step);
            case "pause" ->
                Fields.of(step, Keys.PAUSE, diagnostics)
                        .get("pause", n -> values.amount(n, PAUSE))
                        .map(amount -> new Step.Pause(Fields.opening(step), amount));
            case "chime" -> chime(step);
            case "breathe" -> breathe(step);
            case "repeat" -> repeat(step);
            default -> stretches.step(step).map(stretch -> new Step.Perform(stretch.span(), stretch));
        };
    }

    private Optional<Step> say(Node.Obj step) {
        Node said = Fields.of(step, Keys.SAY, diagnostics).get("say").orElseThrow();
        List<Line> read = lines.read(said, "say", Keys.PLAIN_LINE);
        read.stream()
                .filter(line -> !line.say().placeholders().isEmpty())
                .forEach(line -> diagnostics.report(
                        Code.BAD_PLACEHOLDER,
                        line.say().span(),
                        "a say step has nothing to put into a placeholder",
                        "placeholders belong in a stretch"));
        if (said instanceof Node.Arr list && list.items().isEmpty()) {
            diagnostics.report(
                    Code.NOTHING_TO_SAY, list.span(), "there is nothing to say here", "write words, or delete it");
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new Step.Say(Fields.opening(step), read));
    }

    private Optional<Step> chime(Node.Obj step) {
        Optional<Node.Text> sound =
                Fields.of(step, Keys.CHIME, diagnostics).get("chime", node -> values.string(node, "chime"));
        sound.filter(text -> !PlainName.is(text.value()))
                .ifPresent(text -> diagnostics.report(
                        Code.BAD_NAME,
                        text.span(),
                        "a chime is named without a path",
                        "put the WAV into audio/ and write its name"));
        return sound.map(text -> new Step.Chime(text.span(), text.value()));
    }

    private Optional<Step> breathe(Node.Obj step) {
        Fields fields = Fields.of(step, Keys.BREATHE, diagnostics);
        Optional<BreathRatio> breath = fields.get("breath", values::breath);
        return fields.get("breathe", n -> values.amount(n, BREATHE))
                .map(amount -> new Step.Breathe(Fields.opening(step), amount, breath));
    }

    private Optional<Step> repeat(Node.Obj step) {
        Fields fields = Fields.of(step, Keys.REPEAT, diagnostics);
        Optional<Count> count = fields.get("repeat", n -> values.count(n, "repeat"));
        Optional<Amount> rest = fields.get("rest", n -> values.amount(n, StretchReader.REST));
        Optional<List<Step>> steps = fields.require("steps", this::steps);
        return count.flatMap(c -> steps.map(s -> new Step.Repeat(Fields.opening(step), c, s, rest)));
    }

    private void reportKinds(Node.Obj step, List<String> kinds) {
        if (kinds.size() > 1) {
            diagnostics.report(
                    Code.NOT_ONE_STEP,
                    Objects.requireNonNull(step.members().get(kinds.get(1))).keySpan(),
                    "a step does one thing, and this has `" + String.join("` and `", kinds) + "`",
                    "make a step of each");
            return;
        }
        String keys = String.join(", ", KINDS.subList(0, KINDS.size() - 1));
        Optional<Node.Member> close = step.members().values().stream()
                .filter(member -> Nearest.to(member.key(), KINDS).isPresent())
                .findFirst();
        if (close.isPresent()) {
            diagnostics.report(
                    Code.UNKNOWN_KEY,
                    close.get().keySpan(),
                    "`" + close.get().key() + "` is no kind of step",
                    "did you mean `" + Nearest.to(close.get().key(), KINDS).orElseThrow() + "`?");
            return;
        }
        diagnostics.report(
                Code.NOT_ONE_STEP,
                Fields.opening(step),
                "this step does nothing known",
                "it needs one of " + keys + ", or the `name` of a stretch written here");
    }
}
