package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Line;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.StretchForms;
import org.breathcue.script.dose.Doses;
import org.breathcue.script.dose.StepKind;
import org.breathcue.script.dose.StepNames;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.Shorthand;
import org.breathcue.script.schema.StretchSchemas;

/**
 * Reads the stretches of steps. A stretch is merged from the defaults of the session, the stretch file or the step itself, the
 * chosen variation, the overrides of the step, and the doses that the listener sets, in this order.
 */
public final class StretchReader {
    private final Node.Obj defaults;
    private final Doses doses;
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final LineReader lines;
    private final StretchFiles files;
    private final Set<IneffectiveElement> ineffective = new LinkedHashSet<>();

    /**
     * Creates a reader for one session.
     *
     * @param defaults the defaults of the session
     * @param doses the doses that the listener sets
     */
    StretchReader(StretchLibrary library, Node.Obj defaults, Doses doses, Diagnostics diagnostics) {
        this.defaults = defaults;
        this.doses = doses;
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
        this.lines = new LineReader(diagnostics);
        this.files = new StretchFiles(library, diagnostics);
    }

    /** Returns the elements without effect that were found. */
    List<IneffectiveElement> ineffective() {
        return List.copyOf(ineffective);
    }

    /** Reads the stretch of a step that has {@code stretch} or {@code name}. */
    Optional<Step.Perform> step(Node.Obj step, boolean optional) {
        ObjectReader fields = ObjectReader.of(step, StretchSchemas.STRETCH_STEP, diagnostics);
        Node.Obj own =
                Shorthand.expanded(Overrides.without(step, List.of("stretch", "variation", "optional")), diagnostics);
        if (!fields.has("stretch")) {
            return perform(
                    ObjectReader.opening(step),
                    optional,
                    Optional.empty(),
                    own,
                    Optional.empty(),
                    fields.get("variation"));
        }
        Optional<Node> variation = fields.get("variation");
        Optional<Node.Text> name = fields.get("stretch", node -> values.string(node, "stretch", named(node)));
        return name.flatMap(files::stretch)
                .flatMap(file -> perform(
                        ObjectReader.opening(step),
                        optional,
                        name.map(Node.Text::value),
                        file,
                        Optional.of(own),
                        variation));
    }

    private static String named(Node node) {
        return node instanceof Node.Arr
                ? StretchFiles.ONE_A_STEP
                : "write the name of a file in stretches/, or use \"name\": \"…\" for a stretch written here";
    }

    /** Returns the name of the stretch file that was most likely meant. */
    Optional<String> nearest(String written) {
        return files.nearest(written);
    }

    /**
     * Reads a stretch file by itself, so that it can be checked.
     *
     * @param name the name of the file, if it has one
     */
    Optional<Step.Perform> file(Optional<String> name, Node.Obj file) {
        ObjectReader.of(file, StretchSchemas.STRETCH, diagnostics);
        return perform(
                ObjectReader.opening(file),
                false,
                name,
                Shorthand.expanded(Overrides.without(file, List.of("$schema")), diagnostics),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @param file the name of the stretch file
     * @param step the overrides of the step, if {@code base} is not the step itself
     */
    private Optional<Step.Perform> perform(
            Span span,
            boolean optional,
            Optional<String> file,
            Node.Obj base,
            Optional<Node.Obj> step,
            Optional<Node> requested) {
        Node.Obj named = step.map(own -> Overrides.merged(base.span(), List.of(base, own)))
                .orElse(base);
        Map<String, Node> offered = offered(named);
        offered.values().forEach(variation -> check(span, base, variation));
        Optional<String> chosen = chosen(offered, requested);
        if (requested.isPresent() && chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> variation = chosen.map(offered::get);
        ineffective.addAll(new IneffectiveKeys(defaults, base, offered.values(), step).found(requested, variation));
        Optional<Node> performed =
                doses.variation().filter(offered::containsKey).or(() -> chosen).map(offered::get);
        Node.Obj set = doses.layer(span, StepKind.STRETCH, names(file, base, step), merged(base, performed, step));
        Optional<Node.Obj> changes = set.members().isEmpty()
                ? step
                : Optional.of(step.map(own -> Overrides.and(own, set)).orElse(set));
        Map<String, StretchForms.Form> forms = new LinkedHashMap<>();
        offered.forEach((name, one) -> forms.put(name, form(span, base, Optional.of(one), changes)));
        StretchForms all = new StretchForms(chosen, form(span, base, Optional.empty(), changes), forms);
        List<Stretch> possible =
                new ArrayList<>(all.chosenForm().stretch().stream().toList());
        if (requested.isEmpty()) {
            possible.addAll(all.others());
        }
        ineffective.addAll(UnheardCalls.in(step.orElse(base), possible));
        return told(diagnostics, span, base, variation, changes)
                .map(stretch -> new Step.Perform(span, optional, stretch, all));
    }

    private static StepNames names(Optional<String> file, Node.Obj base, Optional<Node.Obj> step) {
        Optional<String> own = name(base);
        String title = step.flatMap(StretchReader::name).or(() -> own).orElse("");
        return new StepNames(file.orElse(title), title, own.stream().toList());
    }

    private static Optional<String> name(Node.Obj stretch) {
        Node.Member name = stretch.members().get("name");
        return name != null && name.value() instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Reads a form that may never be chosen. Its problems are stored instead of reported. */
    private StretchForms.Form form(Span span, Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        Diagnostics problems = new Diagnostics();
        Optional<Stretch> stretch = told(problems, span, base, variation, step);
        return new StretchForms.Form(stretch, problems.sorted());
    }

    /** Reads one form of a stretch, and reports at the step what its overrides cause in the file. */
    private Optional<Stretch> told(
            Diagnostics problems, Span span, Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        Diagnostics found = new Diagnostics();
        Optional<Stretch> stretch = read(found, span, base, variation, step);
        List<Diagnostic> all = found.sorted();
        step.map(own -> new OverrideConflicts(base, own, other -> problems(span, base, variation, other)).told(all))
                .orElse(all)
                .forEach(problems::report);
        return stretch;
    }

    private List<Diagnostic> problems(Span span, Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        Diagnostics found = new Diagnostics();
        var unused = read(found, span, base, variation, step);
        return found.sorted();
    }

    private Optional<Stretch> read(
            Diagnostics problems, Span span, Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        List<Node.Obj> layers = layers(base, variation, step);
        Node.Obj merged = Overrides.without(Overrides.merged(base.span(), layers), List.of("variations"));
        Optional<Line> line = variation.filter(StretchReader::isLine).flatMap(lines::variation);
        return new MergedStretchReader(problems)
                .read(
                        span,
                        merged,
                        line,
                        Overrides.removal(layers, List.of("hold", "flow")),
                        Overrides.isBefore(layers, "caution", "setup"),
                        pace(layers));
    }

    private Node.Obj merged(Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        return Overrides.merged(base.span(), layers(base, variation, step));
    }

    private List<Node.Obj> layers(Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        List<Node.Obj> layers = new ArrayList<>(List.of(defaults, base));
        variation
                .filter(node -> node instanceof Node.Obj && !isLine(node))
                .map(Node.Obj.class::cast)
                .ifPresent(layers::add);
        step.ifPresent(layers::add);
        return layers;
    }

    /** Returns the last breath that is not held: with it, the listener enters and leaves a stretch whose breath is held. */
    private static Optional<Node> pace(List<Node.Obj> layers) {
        Optional<Node> pace = Optional.empty();
        for (Node.Obj layer : layers) {
            Node.Member breath = layer.members().get("breath");
            if (breath != null && MergedStretchReader.held(breath.value()).isEmpty()) {
                pace = Optional.of(breath.value()).filter(value -> !(value instanceof Node.Nil));
            }
        }
        return pace;
    }

    /** Reports the problems of a variation, whether or not it is chosen. */
    private void check(Span span, Node.Obj base, Node variation) {
        if (isLine(variation)) {
            var unused = lines.variation(variation);
        } else if (variation instanceof Node.Obj changes) {
            ObjectReader.of(changes, StretchSchemas.VARIATION, diagnostics);
            boolean whole = base.members().containsKey("hold") || base.members().containsKey("flow");
            if (!whole) {
                return;
            }
            var unused = read(diagnostics, span, base, Optional.of(variation), Optional.empty());
        } else {
            values.wrongType(
                    variation,
                    "a variation must be text in double quotes or an object in braces",
                    "write \"Turn only half as far.\", or { \"hold\": \"20 s\" }");
        }
    }

    private static boolean isLine(Node variation) {
        return variation instanceof Node.Text
                || (variation instanceof Node.Obj object && object.members().containsKey("say"));
    }

    private Map<String, Node> offered(Node.Obj stretch) {
        Node.Member member = stretch.members().get("variations");
        Map<String, Node> offered = new LinkedHashMap<>();
        if (member != null) {
            values.object(member.value(), "`variations`")
                    .ifPresent(object -> object.members()
                            .forEach((name, one) -> offered.put(
                                    name,
                                    one.value() instanceof Node.Obj changes
                                            ? Shorthand.expanded(changes, diagnostics)
                                            : one.value())));
        }
        return offered;
    }

    private Optional<String> chosen(Map<String, Node> offered, Optional<Node> requested) {
        Optional<Node.Text> name = requested.flatMap(node -> values.string(node, "variation"));
        name.filter(text -> !offered.containsKey(text.value())).ifPresent(text -> reportUnknown(text, offered));
        return name.map(Node.Text::value).filter(offered::containsKey);
    }

    private void reportUnknown(Node.Text name, Map<String, Node> offered) {
        String hint = offered.isEmpty()
                ? "delete `variation`, or add the variation under `variations`"
                : NearestWord.to(name.value(), offered.keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("use one of these: " + String.join(", ", offered.keySet()));
        diagnostics.report(
                Code.UNKNOWN_VARIATION, name.span(), "the stretch has no variation `" + name.value() + "`", hint);
    }
}
