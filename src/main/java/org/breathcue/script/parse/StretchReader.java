package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Line;
import org.breathcue.script.Settings;
import org.breathcue.script.Stretch;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.Keys;
import org.breathcue.script.schema.Shape;

/**
 * Reads stretches: what a session says of all, under a file of the library, under a variation, under what a step overrides; or
 * written in the step.
 */
public final class StretchReader {
    private final Node.Obj defaults;
    private final Optional<String> wanted;
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final LineReader lines;
    private final StretchFiles files;
    private final MergedStretchReader stretches;
    private final MergedStretchReader quietly;
    private final Set<String> variations = new TreeSet<>();
    private final List<Stretch> otherForms = new ArrayList<>();
    private final Set<IneffectiveElement> idle = new LinkedHashSet<>();

    /**
     * A reader for one session.
     *
     * @param defaults what the session says of all stretches
     */
    StretchReader(StretchLibrary library, Node.Obj defaults, Settings settings, Diagnostics diagnostics) {
        this.defaults = defaults;
        this.wanted = settings.variation();
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
        this.lines = new LineReader(diagnostics);
        this.files = new StretchFiles(library, diagnostics);
        this.stretches = new MergedStretchReader(defaults, settings, diagnostics);
        this.quietly = new MergedStretchReader(defaults, settings, new Diagnostics());
    }

    /** The names of all variations that were met. */
    Set<String> variations() {
        return variations;
    }

    /** The stretches as they would be with other variations, as far as these can be read. */
    List<Stretch> otherForms() {
        return otherForms;
    }

    /** What has no effect, once each. */
    List<IneffectiveElement> idle() {
        return List.copyOf(idle);
    }

    /** The stretch of a step that has {@code stretch} or {@code name}. */
    Optional<Stretch> step(Node.Obj step) {
        ObjectReader fields = ObjectReader.of(step, Keys.STRETCH_STEP, diagnostics);
        Node.Obj own = Overrides.without(step, List.of("stretch", "variation", "optional"));
        if (!fields.has("stretch")) {
            return stretch(ObjectReader.opening(step), own, Optional.empty(), fields.get("variation"));
        }
        Optional<Node> variation = fields.get("variation");
        return fields.get("stretch", node -> values.string(node, "stretch", named(node)))
                .flatMap(files::stretch)
                .flatMap(file -> stretch(ObjectReader.opening(step), file, Optional.of(own), variation));
    }

    private static String named(Node node) {
        return node instanceof Node.Arr
                ? StretchFiles.ONE_A_STEP
                : "write the name of a file in stretches/; for a stretch written here, \"name\": \"…\" and its keys";
    }

    /** The stretch file somebody most likely means. */
    Optional<String> nearest(String written) {
        return files.nearest(written);
    }

    /** A stretch file by itself, for checking. */
    Optional<Stretch> file(Node.Obj file) {
        ObjectReader.of(file, Keys.STRETCH, diagnostics);
        return stretch(
                ObjectReader.opening(file),
                Overrides.without(file, List.of("$schema")),
                Optional.empty(),
                Optional.empty());
    }

    /** @param step what the step overrides, if {@code base} is not the step itself */
    private Optional<Stretch> stretch(Span span, Node.Obj base, Optional<Node.Obj> step, Optional<Node> asked) {
        Node.Obj named = step.map(own -> Overrides.merged(base.span(), List.of(base, own)))
                .orElse(base);
        Map<String, Node> offered = offered(named);
        offered.values().forEach(variation -> check(span, base, variation));
        Optional<Node> chosen = chosen(offered, asked);
        if (asked.isPresent() && chosen.isEmpty() && wanted.isEmpty()) {
            return Optional.empty();
        }
        idle.addAll(new IneffectiveKeys(defaults, base, offered.values(), step).found(asked, chosen));
        Stream<Optional<Node>> forms = Stream.concat(
                Stream.of(Optional.empty()), offered.values().stream().map(Optional::of));
        forms.filter(form -> !form.equals(chosen))
                .forEach(form -> read(quietly, span, base, form, step).ifPresent(otherForms::add));
        return read(stretches, span, base, chosen, step);
    }

    private Optional<Stretch> read(
            MergedStretchReader fields, Span span, Node.Obj base, Optional<Node> variation, Optional<Node.Obj> step) {
        List<Node.Obj> layers = new ArrayList<>(List.of(defaults, base));
        Optional<Node.Obj> changes = variation
                .filter(node -> node instanceof Node.Obj && !isLine(node))
                .map(Node.Obj.class::cast);
        changes.ifPresent(layers::add);
        step.ifPresent(layers::add);
        Node.Obj merged = Overrides.without(Overrides.merged(base.span(), layers), List.of("variations"));
        Optional<Line> line = variation.filter(StretchReader::isLine).flatMap(lines::variation);
        return fields.read(span, merged, line, Overrides.removal(layers, List.of("hold", "flow")));
    }

    /** What is wrong in a variation is told whether or not anybody chooses it. */
    private void check(Span span, Node.Obj base, Node variation) {
        if (isLine(variation)) {
            var unused = lines.variation(variation);
        } else if (variation instanceof Node.Obj changes) {
            ObjectReader.of(changes, Keys.VARIATION, diagnostics);
            boolean whole = base.members().containsKey("hold") || base.members().containsKey("flow");
            if (!whole) {
                return;
            }
            var unused = read(stretches, span, base, Optional.of(variation), Optional.empty());
        } else {
            values.wrongType(
                    variation,
                    "a variation is words, or the keys it changes",
                    "write \"Turn only half as far.\", or { \"hold\": \"20 s\" }");
        }
    }

    /** What a variation looks like. */
    public static Shape variation(Keys line, Keys changes) {
        return Shape.of("string", "object")
                .with("if", Shape.of("object").with("not", Shape.having("say")))
                .with("then", Shape.object(changes))
                .with("else", Shape.line(line));
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
                    .ifPresent(object -> object.members().forEach((name, one) -> offered.put(name, one.value())));
        }
        variations.addAll(offered.keySet());
        return offered;
    }

    private Optional<Node> chosen(Map<String, Node> offered, Optional<Node> asked) {
        if (wanted.isPresent() && offered.containsKey(wanted.get())) {
            return Optional.ofNullable(offered.get(wanted.get()));
        }
        Optional<Node.Text> name = asked.flatMap(node -> values.string(node, "variation"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Node variation = offered.get(name.get().value());
        if (variation == null) {
            reportUnknown(name.get(), offered);
        }
        return Optional.ofNullable(variation);
    }

    private void reportUnknown(Node.Text name, Map<String, Node> offered) {
        String hint = offered.isEmpty()
                ? "it has none; write some under `variations`"
                : NearestWord.to(name.value(), offered.keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("it has " + String.join(", ", offered.keySet()));
        diagnostics.report(
                Code.UNKNOWN_VARIATION, name.span(), "the stretch has no variation `" + name.value() + "`", hint);
    }
}
