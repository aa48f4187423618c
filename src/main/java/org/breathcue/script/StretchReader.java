package org.breathcue.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Nearest;
import org.breathcue.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/** Reads stretches: from a file of the library with the overrides of a step laid over it, or written in the step. */
final class StretchReader {
    private static final AmountText.Rule HOLD = new AmountText.Rule("hold", true, 1);
    private static final AmountText.Rule SWITCH = new AmountText.Rule("switch", true, 0);
    static final AmountText.Rule REST = new AmountText.Rule("rest", true, 0);

    private static final Set<Placeholder> SIDE_ONLY = Set.of(Placeholder.SIDE, Placeholder.OTHER_SIDE);
    private static final Set<Placeholder> ALL = Set.of(Placeholder.values());

    private final Library library;
    private final Diagnostics diagnostics;
    private final Values values;
    private final LineReader lines;
    private final Map<String, Optional<Node.Obj>> files = new LinkedHashMap<>();

    StretchReader(Library library, Diagnostics diagnostics) {
        this.library = library;
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
        this.lines = new LineReader(diagnostics);
    }

    /** The stretch of a step that has {@code stretch} or {@code name}. */
    Optional<Stretch> step(Node.Obj step) {
        Fields fields = Fields.of(step, Keys.STRETCH_STEP, diagnostics);
        if (hasNull(step)) {
            return Optional.empty();
        }
        if (!fields.has("stretch")) {
            return stretch(Fields.opening(step), fields);
        }
        return fields.get("stretch", node -> values.string(node, "stretch"))
                .flatMap(this::file)
                .map(file -> overridden(file, step))
                .flatMap(merged ->
                        stretch(Fields.opening(step), Fields.checked(merged, Keys.STRETCH_STEP, diagnostics)));
    }

    /** A stretch file by itself, for checking. */
    Optional<Stretch> file(Node.Obj file) {
        return stretch(Fields.opening(file), Fields.of(file, Keys.STRETCH, diagnostics));
    }

    private Optional<Node.Obj> file(Node.Text name) {
        Optional<Node.Obj> known = files.get(name.value());
        if (known != null) {
            return known;
        }
        Library.Found found = PlainName.is(name.value()) ? library.stretch(name.value()) : null;
        if (found instanceof Library.Found.Stretch stretch) {
            Optional<Node.Obj> file = read(stretch);
            files.put(name.value(), file);
            return file;
        }
        reportMissing(name, found);
        return Optional.empty();
    }

    private Optional<Node.Obj> read(Library.Found.Stretch stretch) {
        Optional<Node.Obj> file =
                TreeReader.read(stretch.source(), diagnostics).flatMap(root -> values.object(root, "a stretch"));
        // Told here once: what a step overrides is not read from the file.
        file.ifPresent(object -> Fields.of(object, Keys.STRETCH, diagnostics));
        return file.map(StretchReader::withoutSchema);
    }

    private void reportMissing(Node.Text name, Library.@Nullable Found found) {
        if (found == null) {
            diagnostics.report(
                    Code.BAD_NAME,
                    name.span(),
                    "a stretch is named without a path",
                    "write the name of a file in stretches/, without .json");
        } else if (found instanceof Library.Found.Refused refused) {
            diagnostics.report(refused.code(), name.span(), refused.message());
        } else {
            String hint = Nearest.to(name.value(), library.names())
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("a stretch is a file in stretches/ beside the session, or has a `name` in its step");
            diagnostics.report(Code.STRETCH_NOT_FOUND, name.span(), "there is no stretch `" + name.value() + "`", hint);
        }
    }

    private static Node.Obj withoutSchema(Node.Obj file) {
        Map<String, Node.Member> members = new LinkedHashMap<>(file.members());
        members.remove("$schema");
        return new Node.Obj(file.span(), members);
    }

    private boolean hasNull(Node.Obj step) {
        boolean found = false;
        for (Node.Member member : step.members().values()) {
            if (member.value() instanceof Node.Nil nil) {
                found = true;
                diagnostics.report(
                        Code.NOT_YET_SUPPORTED,
                        nil.span(),
                        "null is not yet supported",
                        "to leave a key out, delete it");
            }
        }
        return found;
    }

    /** The file's members with the step's over them; a step's hold takes the place of a flow, and the reverse. */
    private static Node.Obj overridden(Node.Obj file, Node.Obj step) {
        Map<String, Node.Member> members = new LinkedHashMap<>(file.members());
        if (step.members().containsKey("hold")) {
            members.remove("flow");
        }
        if (step.members().containsKey("flow")) {
            members.remove("hold");
        }
        members.putAll(step.members());
        return new Node.Obj(file.span(), members);
    }

    private Optional<Stretch> stretch(Span span, Fields fields) {
        Optional<Wording> name = fields.require("name", node -> values.wording(node, "name"));
        Optional<Sides> sides = fields.get("sides", this::sides);
        boolean sided = fields.has("sides") && sides.orElse(Sides.BOTH) != Sides.NONE;
        name.ifPresent(wording -> refuse(wording, Set.of(), sided, "a name"));
        Optional<Wording> caution = fields.get("caution", node -> values.wording(node, "caution"));
        caution.ifPresent(wording -> refuse(wording, Set.of(), sided, "a caution, which is spoken once"));
        List<Line> setup = lines(fields, "setup", SIDE_ONLY, sided);
        List<Line> enter = lines(fields, "enter", ALL, sided);
        List<Line> leave = lines(fields, "leave", ALL, sided);
        Optional<Movement> movement = movement(fields, sided);
        Optional<Position> position = fields.get(
                "position",
                node -> values.word(
                        node,
                        "position",
                        Position.words(),
                        word -> Stream.of(Position.values())
                                .filter(p -> p.word().equals(word))
                                .findFirst()));
        List<String> props = fields
                .get("props")
                .map(node -> values.oneOrMore(node, item -> values.string(item, "props")))
                .orElse(List.of())
                .stream()
                .map(Node.Text::value)
                .toList();
        Count one = Count.one(span);
        Optional<Count> times = fields.get("times", node -> values.count(node, "times"));
        Optional<Count> sets = fields.get("sets", node -> values.count(node, "sets"));
        Optional<Amount> switchTime = fields.get("switch", node -> values.amount(node, SWITCH));
        Optional<Amount> rest = fields.get("rest", node -> values.amount(node, REST));
        Optional<BreathRatio> breath = fields.get("breath", values::breath);
        fields.get("about", node -> values.string(node, "about"));
        fields.get("guide", node -> Guide.read(node, values, diagnostics));
        if (name.isEmpty() || movement.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(
                span,
                name.get(),
                position,
                props,
                caution,
                setup,
                sides.orElse(Sides.NONE),
                switchTime,
                enter,
                movement.get(),
                times.orElse(one),
                sets.orElse(one),
                rest,
                leave,
                breath));
    }

    private Optional<Sides> sides(Node node) {
        if (node instanceof Node.Text text && text.value().equals("alternate")) {
            diagnostics.report(Code.NOT_YET_SUPPORTED, text.span(), "`alternate` is not yet supported");
            return Optional.empty();
        }
        return values.word(
                node,
                "sides",
                Sides.words(),
                word -> Stream.of(Sides.values())
                        .filter(s -> s.word().equals(word))
                        .findFirst());
    }

    private List<Line> lines(Fields fields, String key, Set<Placeholder> allowed, boolean sided) {
        Keys keys = key.equals("setup") ? Keys.PLAIN_LINE : Keys.BREATH_LINE;
        List<Line> read =
                fields.get(key).map(node -> lines.read(node, key, keys)).orElse(List.of());
        read.forEach(line -> refuse(line.say(), allowed, sided, key));
        return read;
    }

    private Optional<Movement> movement(Fields fields, boolean sided) {
        Optional<Node> hold = fields.get("hold");
        Optional<Node> flow = fields.get("flow");
        if (hold.isPresent() && flow.isPresent()) {
            diagnostics.report(
                    Code.MOVEMENT_UNCLEAR,
                    flow.get().span(),
                    "a stretch is a `hold` or a `flow`, not both",
                    "keep one, or make two steps");
            return Optional.empty();
        }
        if (hold.isPresent()) {
            return values.amount(hold.get(), HOLD)
                    .map(amount -> new Movement.Hold(hold.get().span(), amount));
        }
        if (flow.isEmpty()) {
            diagnostics.report(
                    Code.MOVEMENT_UNCLEAR,
                    fields.opening(),
                    "a stretch needs `hold` or `flow`",
                    "\"hold\": \"5 breaths\" stays, \"flow\": […] moves");
            return Optional.empty();
        }
        return flow(flow.get(), sided);
    }

    private Optional<Movement> flow(Node node, boolean sided) {
        int wanted = node instanceof Node.Arr list ? list.items().size() : 1;
        List<Line> read = lines.flow(node);
        read.forEach(line -> refuse(line.say(), ALL, sided, "flow"));
        if (wanted == 0) {
            diagnostics.report(Code.MOVEMENT_UNCLEAR, node.span(), "a flow needs at least one line");
        }
        if (read.isEmpty() || read.size() < wanted) {
            return Optional.empty();
        }
        List<Line> others = new ArrayList<>(read);
        others.removeIf(line -> line.on().isPresent() == read.get(0).on().isPresent());
        others.forEach(line -> diagnostics.report(
                Code.MIXED_FLOW,
                line.span(),
                "a flow goes along the breath (`on`) or along time (`for` alone), not both",
                "give every line an `on`, or none"));
        return others.isEmpty() ? Optional.of(new Movement.Flow(node.span(), read)) : Optional.empty();
    }

    private void refuse(Wording wording, Set<Placeholder> allowed, boolean sided, String where) {
        for (Placeholder placeholder : wording.placeholders()) {
            Span span = placeholderSpan(wording, placeholder);
            if (!allowed.contains(placeholder)) {
                diagnostics.report(
                        Code.BAD_PLACEHOLDER,
                        span,
                        "`" + placeholder.written() + "` cannot be used in " + where,
                        SIDE_ONLY.contains(placeholder)
                                ? "name the side in setup, enter, flow or leave"
                                : "count in enter, flow or leave");
            } else if (!sided && SIDE_ONLY.contains(placeholder)) {
                diagnostics.report(
                        Code.NO_SIDE,
                        span,
                        "`" + placeholder.written() + "` is used, but the stretch has no sides",
                        "add \"sides\": \"both\", \"left\" or \"right\"");
            }
        }
    }

    private static Span placeholderSpan(Wording wording, Placeholder placeholder) {
        Span span = wording.span();
        String written = placeholder.written();
        int at = span.source().text().substring(span.start(), span.end()).indexOf(written);
        return at < 0 ? span : new Span(span.source(), span.start() + at, span.start() + at + written.length());
    }
}
