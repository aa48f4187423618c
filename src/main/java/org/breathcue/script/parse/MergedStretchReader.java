package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Calls;
import org.breathcue.script.Count;
import org.breathcue.script.Guide;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Position;
import org.breathcue.script.Rest;
import org.breathcue.script.Series;
import org.breathcue.script.Sides;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.LineSchemas;
import org.breathcue.script.schema.ObjectSchema;
import org.breathcue.script.schema.StretchSchemas;
import org.breathcue.timeline.SoundChange;

/** Reads the keys of one stretch after defaults, the variation and the overrides of the step have been merged into it. */
public final class MergedStretchReader {
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final LineReader lines;
    private final RestReader rests;

    MergedStretchReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
        this.lines = new LineReader(diagnostics);
        this.rests = new RestReader(diagnostics);
    }

    /**
     * Reads a stretch.
     *
     * @param span the step that uses it
     * @param variation the line of a variation, spoken after the setup
     * @param removal the {@code null} that removes a hold or a flow
     * @param cautionFirst whether the caution is spoken before the setup
     * @param pace the last breath of any layer that is not held
     */
    Optional<Stretch> read(
            Span span,
            Node.Obj merged,
            Optional<Line> variation,
            Optional<Span> removal,
            boolean cautionFirst,
            Optional<Node> pace) {
        ObjectReader fields = ObjectReader.checked(merged, StretchSchemas.STRETCH, diagnostics);
        Optional<TextTemplate> name = fields.get("name", node -> values.template(node, "name"));
        boolean announced =
                fields.get("announce", node -> values.flag(node, "announce")).orElse(true);
        Optional<Sides> sides = fields.get("sides", values::sides);
        boolean sided = fields.has("sides") && sides.orElse(Sides.BOTH) != Sides.NONE;
        boolean alternates = sides.filter(s -> s == Sides.ALTERNATE).isPresent();
        PlaceholderRules rules = new PlaceholderRules(sided, diagnostics);
        name.ifPresent(rules::inName);
        Optional<TextTemplate> caution = fields.get("caution", node -> values.template(node, "caution"));
        caution.ifPresent(rules::inCaution);
        List<Line> setup = new ArrayList<>(lines(fields, "setup", LineSchemas.PLAIN_LINE));
        variation.ifPresent(setup::add);
        List<Line> enter = lines(fields, "enter", LineSchemas.BREATH_LINE);
        List<Line> leave = lines(fields, "leave", LineSchemas.BREATH_LINE);
        boolean holds = fields.has("hold");
        setup.forEach(line -> rules.inSetup(line, alternates, holds));
        Stream.concat(enter.stream(), leave.stream()).forEach(line -> rules.inMovement(line, holds));
        List<HoldCue> cues = fields.get("cues").map(lines::cues).orElse(List.of());
        HoldCue.lines(cues).forEach(line -> rules.inMovement(line, true));
        Optional<Movement.HeldBreath> held = fields.get("breath").flatMap(MergedStretchReader::held);
        Optional<Movement> movement = movement(fields, rules, removal, held);
        Optional<Position> position =
                fields.get("position", node -> values.word(node, "position", Position.words(), Position::named));
        List<Stretch.Prop> props = fields
                .get("props")
                .map(node -> values.oneOrMore(node, item -> values.string(item, "props")))
                .orElse(List.of())
                .stream()
                .map(prop -> new Stretch.Prop(prop.span(), prop.value()))
                .toList();
        Count one = Count.one(span);
        Optional<Series<Count>> times =
                fields.get("times", node -> values.series(node, "times", item -> values.count(item, "times")));
        Optional<Count> sets = fields.get("sets", node -> values.count(node, "sets"));
        Optional<Amount> settle = fields.get("settle", node -> values.amount(node, AmountRule.SETTLE));
        Optional<Amount> switchTime = fields.get("switch", node -> values.amount(node, AmountRule.SWITCH));
        Optional<Series<Rest>> rest =
                fields.get("rest", node -> values.series(node, "rest", item -> rests.read(item, AmountRule.REST)));
        Rest.lines(rest).forEach(line -> rules.inMovement(line, holds));
        Optional<Stretch.Build> build = fields.get("build", values::build);
        Optional<Calls> calls = fields.get("calls", values::calls);
        Optional<Node> paced = held.isPresent() ? pace : fields.get("breath");
        Optional<Series<BreathRatio>> breath = paced.flatMap(values::breaths);
        Optional<Guide> guide = fields.get("guide", values::guide);
        Optional<SoundChange> sound = fields.get("sound", new SoundReader(diagnostics)::change);
        fields.get("about", node -> values.string(node, "about"));
        if (name.isEmpty() || movement.isEmpty()) {
            return Optional.empty();
        }
        checkBuild(fields, build.isPresent(), movement.get());
        checkCues(fields, movement.get());
        return Optional.of(new Stretch(
                span,
                name.get(),
                announced,
                position,
                props,
                caution.map(words -> new Stretch.Caution(words, cautionFirst)),
                List.copyOf(setup),
                settle,
                sides.orElse(Sides.NONE),
                switchTime,
                enter,
                movement.get(),
                times.orElse(Series.of(span, one)),
                sets.orElse(one),
                rest,
                build,
                leave,
                cues,
                calls,
                breath,
                paced.map(Node::span),
                guide,
                sound.orElse(SoundChange.NONE)));
    }

    /** Returns how a breath is held; empty for one that goes on. */
    static Optional<Movement.HeldBreath> held(Node breath) {
        return breath instanceof Node.Text text ? Movement.HeldBreath.named(text.value()) : Optional.empty();
    }

    private List<Line> lines(ObjectReader fields, String key, ObjectSchema keys) {
        return fields.get(key).map(node -> lines.read(node, key, keys)).orElse(List.of());
    }

    private Optional<Movement> movement(
            ObjectReader fields, PlaceholderRules rules, Optional<Span> removal, Optional<Movement.HeldBreath> held) {
        Optional<Node> hold = fields.get("hold");
        Optional<Node> flow = fields.get("flow");
        if (hold.isPresent() && flow.isPresent()) {
            diagnostics.report(
                    Code.MOVEMENT_UNCLEAR,
                    flow.get().span(),
                    "a stretch cannot have both `hold` and `flow`",
                    "delete one, or write two steps; to make a flow longer, use `times`, or `for` in its lines");
            return Optional.empty();
        }
        if (hold.isPresent()) {
            return values.amounts(hold.get(), AmountRule.HOLD)
                    .filter(amounts ->
                            held.isEmpty() || amounts.values().stream().allMatch(amount -> isHoldable(fields, amount)))
                    .map(amounts -> new Movement.Hold(hold.get().span(), amounts, held));
        }
        if (flow.isEmpty()) {
            reportNoMovement(fields, removal);
            return Optional.empty();
        }
        if (held.isPresent()) {
            reportHeld(
                    fields,
                    "`breath` can be held only in a stretch with `hold`",
                    "write the hold in a line of the flow: { \"on\": \"hold in\", \"for\": \"15 s\", \"say\": \"…\" }");
            return Optional.empty();
        }
        return flow(flow.get(), rules);
    }

    private boolean isHoldable(ObjectReader fields, Amount amount) {
        if (amount.inBreaths()) {
            reportHeld(
                    fields,
                    "a held breath cannot last a number of breaths",
                    "write seconds, such as \"hold\": \"20 s\"");
        }
        return !amount.inBreaths();
    }

    private void reportHeld(ObjectReader fields, String message, String hint) {
        diagnostics.report(
                Code.BREATH_NOT_HOLDABLE, fields.get("breath").orElseThrow().span(), message, hint);
    }

    private void reportNoMovement(ObjectReader fields, Optional<Span> removal) {
        if (removal.isPresent()) {
            diagnostics.report(
                    Code.MOVEMENT_UNCLEAR,
                    removal.get(),
                    "this removes the movement of the stretch without replacing it",
                    "replace it with a hold or a flow, such as \"hold\": \"30 s\", or delete it");
        } else if (!fields.isMisspelt("hold") && !fields.isMisspelt("flow")) {
            diagnostics.report(
                    Code.MOVEMENT_UNCLEAR,
                    fields.opening(),
                    "a stretch needs `hold` or `flow`",
                    "write \"hold\": \"5 breaths\" to stay, or \"flow\": [ … ] to move");
        }
    }

    private Optional<Movement> flow(Node node, PlaceholderRules rules) {
        int count = node instanceof Node.Arr list ? list.items().size() : 1;
        List<FlowLine> flow = lines.flow(node);
        List<Line> read = flow.stream().map(FlowLine::line).toList();
        Map<Line, Movement.FlowHold> holds = new HashMap<>();
        flow.forEach(line -> {
            rules.inMovement(line.line(), line.hold().isPresent());
            line.hold().ifPresent(hold -> {
                holds.put(line.line(), hold);
                HoldCue.lines(hold.cues()).forEach(words -> rules.inMovement(words, true));
            });
        });
        if (count == 0) {
            diagnostics.report(Code.MOVEMENT_UNCLEAR, node.span(), "a flow needs at least one line");
        }
        if (read.isEmpty() || read.size() < count) {
            return Optional.empty();
        }
        List<Line> others = new ArrayList<>(read);
        others.removeIf(line -> line.on().isPresent() == read.get(0).on().isPresent());
        others.forEach(line -> diagnostics.report(
                Code.MIXED_FLOW,
                line.span(),
                "a flow cannot mix lines with `on` and lines without it",
                "write `on` in every line, or `for` or `within` in every line"));
        return others.isEmpty() ? Optional.of(new Movement.Flow(node.span(), read, holds)) : Optional.empty();
    }

    private void checkBuild(ObjectReader fields, boolean build, Movement movement) {
        boolean grows = movement.match(
                hold -> !hold.amounts().isList() && hold.amounts().first().isRange(), flow -> false);
        if (build && !grows) {
            diagnostics.report(
                    Code.BUILD_WITHOUT_RANGE,
                    fields.get("build").map(Node::span).orElse(movement.span()),
                    "`build` needs a `hold` that is a range",
                    "write a range, such as \"hold\": \"10-30 s\"");
        }
    }

    private void checkCues(ObjectReader fields, Movement movement) {
        boolean takesCues = movement.match(hold -> true, flow -> false);
        if (!takesCues && fields.has("cues")) {
            diagnostics.report(
                    Code.CUES_WITHOUT_HOLD,
                    fields.get("cues").map(Node::span).orElse(movement.span()),
                    "a flow cannot have `cues`",
                    "move their words into the lines of the flow, or their list into a line with `hold`");
        }
    }
}
