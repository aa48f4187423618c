package org.breathcue.script.dose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;
import org.breathcue.script.parse.value.AmountParser;
import org.breathcue.script.parse.value.Shorthand;
import org.breathcue.script.parse.value.Suggestions;
import org.breathcue.script.schema.AmountRule;

/**
 * The doses of one session while its script is read: what the listener sets, and what can be set.
 *
 * <p>For each step, in the order of the script, the reader asks for a {@linkplain #layer layer}: an object with the keys that are
 * set. It replaces what the defaults, the stretch file, the variation and the step say, so the values are read and checked like
 * those of the script. For example, {@code cobra.hold=20 s} gives {@code { "hold": "20 s" }} for each step with the stretch
 * {@code cobra}. At the {@linkplain #finish end}, settings that changed nothing are reported.
 */
public final class Doses {
    private final Optional<String> variation;
    private final Diagnostics diagnostics;
    private final List<SettingUse> uses = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Source> texts;

    /** A step that was read. */
    private record Seen(StepNames names, StepKind kind, Span place, List<StepDoses.Dose> doses) {}

    /**
     * Starts to read a session.
     *
     * @param settings what the listener sets; of two for the same dose, the later one counts
     * @param variation the variation that the listener asks for
     */
    public Doses(List<DoseSetting> settings, Optional<String> variation, Diagnostics diagnostics) {
        this.variation = variation;
        this.diagnostics = diagnostics;
        this.texts = settings.stream().map(DoseSetting::source).collect(Collectors.toSet());
        settings.forEach(setting ->
                checked(setting).map(value -> new SettingUse(setting, value)).ifPresent(uses::add));
    }

    /** Returns the variation that the listener asks for, which stretches have that offer it. */
    public Optional<String> variation() {
        return variation;
    }

    /** Returns the value of a setting; empty if it was reported. */
    private Optional<Node> checked(DoseSetting setting) {
        Node.Text target = setting.target();
        if (setting.key().isEmpty() && DoseKey.named(target.value()).isPresent()) {
            reportUnclear(target.span(), "the name of a step is missing", "write it before the key: cobra.hold=20 s");
            return Optional.empty();
        }
        if (setting.name().isEmpty() || setting.key().isEmpty()) {
            boolean named = !setting.name().isEmpty();
            Span end = new Span(
                    target.span().source(), target.span().end(), target.span().end());
            reportUnclear(
                    named ? end : target.span(),
                    named ? "the key is missing" : "the name of a step is missing",
                    "write NAME.KEY=VALUE, such as cobra.hold=20 s");
            return Optional.empty();
        }
        if (!(setting.value() instanceof Node.Text text)) {
            return Optional.of(setting.value());
        }
        if (text.value().isEmpty()) {
            reportUnclear(text.span(), "the value is missing", "write it after =, such as cobra.hold=20 s");
            return Optional.empty();
        }
        return text.value().matches("(?s)[\\[{\"].*|true|false|null") && isBare(text)
                ? TreeReader.read(text.span().source(), text.span().start(), diagnostics)
                : Optional.of(text);
    }

    private void reportUnclear(Span span, String message, String hint) {
        diagnostics.report(Code.DOSE_UNCLEAR, span, message, hint);
    }

    /** Whether a text has no quotes around it, so that it is not part of a script. */
    private static boolean isBare(Node.Text text) {
        return text.value().length() == text.span().end() - text.span().start();
    }

    /**
     * Returns the doses that are set for a step, as an object with their keys. To be called once for each step, in the order of
     * the script.
     *
     * @param place where the step is
     * @param step everything that the script says of the step
     */
    public Node.Obj layer(Span place, StepKind kind, StepNames names, Node.Obj step) {
        Map<DoseKey, SettingUse> chosen = new EnumMap<>(DoseKey.class);
        for (SettingUse use : uses) {
            if (use.isFor(names)) {
                key(use, kind, names, step).ifPresent(key -> choose(use, key, chosen));
            }
        }
        Map<String, Node.Member> members = new LinkedHashMap<>();
        chosen.forEach((key, use) -> members.put(key.word(), member(key, use, step)));
        Node.Obj layer = keepingBuild(step, Shorthand.expanded(new Node.Obj(step.span(), members), diagnostics));
        Map<String, Node.Member> all = new LinkedHashMap<>(step.members());
        all.putAll(layer.members());
        Node.Obj whole = new Node.Obj(step.span(), all);
        chosen.forEach((key, use) -> note(use, key, kind, whole));
        List<StepDoses.Dose> doses = kind.keys(step).stream()
                .map(key -> new StepDoses.Dose(
                        key,
                        shown(whole, key),
                        shown(step, key),
                        Optional.ofNullable(chosen.get(key)).map(SettingUse::setting)))
                .toList();
        seen.add(new Seen(names, kind, place, doses));
        return layer;
    }

    private static Optional<String> shown(Node.Obj step, DoseKey key) {
        return Optional.ofNullable(step.members().get(key.word()))
                .map(Node.Member::value)
                .filter(value -> !(value instanceof Node.Nil))
                .map(WrittenValue::shown);
    }

    private Optional<DoseKey> key(SettingUse use, StepKind kind, StepNames names, Node.Obj step) {
        DoseSetting setting = use.setting();
        Optional<DoseKey> key = DoseKey.named(setting.key());
        List<DoseKey> possible = kind.keys(step);
        if (key.filter(possible::contains).isPresent()) {
            return key;
        }
        List<String> words = possible.stream().map(DoseKey::word).toList();
        boolean known = key.filter(kind.keys()::contains).isPresent();
        String all = "use one of these: " + String.join(", ", words);
        use.refused(new Diagnostic(
                Code.DOSE_UNKNOWN,
                setting.keySpan(),
                known
                        ? "`" + names.title() + "` has no `" + setting.key() + "`: it is a flow"
                        : "`" + setting.key() + "` cannot be set in " + kind.words(),
                key.isPresent()
                        ? all
                        : Suggestions.by(setting.key(), words)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse(all)));
        return Optional.empty();
    }

    private static void choose(SettingUse use, DoseKey key, Map<DoseKey, SettingUse> chosen) {
        SettingUse earlier = chosen.get(key);
        if (earlier == null || use.isStrongerThan(earlier)) {
            chosen.put(key, use);
        }
        if (earlier != null) {
            SettingUse loser = use.isStrongerThan(earlier) ? earlier : use;
            SettingUse winner = use.isStrongerThan(earlier) ? use : earlier;
            loser.withoutEffect(new Diagnostic(
                    Code.DOSE_WITHOUT_EFFECT,
                    loser.setting().target().span(),
                    "this changes nothing: `" + winner.setting().text() + "` sets the same",
                    "delete it"));
        }
    }

    private static Node.Member member(DoseKey key, SettingUse use, Node.Obj step) {
        Node.Member written = step.members().get(key.word());
        Node value = written == null ? use.value() : withWords(written.value(), use.value());
        return new Node.Member(key.word(), use.setting().keySpan(), value);
    }

    /** Returns the value of a setting with the words that a rest or a pause of the script has. */
    private static Node withWords(Node written, Node value) {
        if (!(value instanceof Node.Text)) {
            return value;
        }
        if (written instanceof Node.Arr list && list.items().stream().anyMatch(Node.Obj.class::isInstance)) {
            return new Node.Arr(
                    list.span(),
                    list.items().stream().map(item -> withWords(item, value)).toList());
        }
        if (!(written instanceof Node.Obj rest)) {
            return value;
        }
        Map<String, Node.Member> members = new LinkedHashMap<>(rest.members());
        members.computeIfPresent("for", (key, time) -> new Node.Member(key, time.keySpan(), value));
        return new Node.Obj(rest.span(), members);
    }

    /** Returns a layer that also removes the key {@code build} if its hold has nothing to build: it is not a range. */
    private static Node.Obj keepingBuild(Node.Obj step, Node.Obj layer) {
        Node.Member hold = layer.members().get("hold");
        boolean builds = step.members().containsKey("build") && !layer.members().containsKey("build");
        if (hold == null || !builds || isRange(hold.value())) {
            return layer;
        }
        Map<String, Node.Member> members = new LinkedHashMap<>(layer.members());
        members.put("build", new Node.Member("build", hold.keySpan(), new Node.Nil(hold.keySpan())));
        return new Node.Obj(layer.span(), members);
    }

    private static boolean isRange(Node hold) {
        return hold instanceof Node.Text
                && AmountParser.read(hold, AmountRule.HOLD, new Diagnostics())
                        .filter(Amount::isRange)
                        .isPresent();
    }

    private static void note(SettingUse use, DoseKey key, StepKind kind, Node.Obj whole) {
        Optional<String> reason = reason(key, kind, whole);
        if (reason.isEmpty()) {
            use.effective();
            return;
        }
        use.withoutEffect(new Diagnostic(
                Code.DOSE_WITHOUT_EFFECT,
                use.setting().target().span(),
                "this changes nothing: " + reason.get(),
                "delete it"));
    }

    /** Returns why a key means nothing in a step. */
    private static Optional<String> reason(DoseKey key, StepKind kind, Node.Obj whole) {
        if (key == DoseKey.REST && kind == StepKind.STRETCH && !StepShape.hasPlaceForRest(whole)) {
            return Optional.of("the stretch has one set, so there is no rest");
        }
        if (key == DoseKey.REST && kind == StepKind.REPEAT && !StepShape.isSeveral(whole, "repeat")) {
            return Optional.of("there is one round, so there is no rest");
        }
        return key == DoseKey.SWITCH && !StepShape.hasTwoSides(whole)
                ? Optional.of("the stretch does not change sides")
                : Optional.empty();
    }

    /** Reports the settings that changed nothing. To be called after all steps. */
    public void finish() {
        // A step with an error may be the one that is meant.
        boolean complete = diagnostics.sorted().stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .allMatch(problem -> texts.contains(problem.span().source()));
        for (SettingUse use : uses) {
            if (use.hasStep()) {
                use.problem().ifPresent(diagnostics::report);
            } else if (complete) {
                reportNoStep(use);
            }
        }
    }

    private void reportNoStep(SettingUse use) {
        DoseSetting setting = use.setting();
        String name = setting.name();
        if (use.steps() > 0) {
            diagnostics.report(
                    Code.DOSE_UNKNOWN,
                    setting.nameSpan(),
                    use.steps() == 1
                            ? "the session has `" + name + "` only once"
                            : "the session has `" + name + "` only " + use.steps() + " times",
                    use.steps() == 1
                            ? "write " + name + " without a number"
                            : "write a number from 1 to " + use.steps() + ", or none for all of them");
            return;
        }
        Set<String> names =
                seen.stream().map(step -> step.names().name()).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> titles =
                seen.stream().map(step -> step.names().title()).collect(Collectors.toCollection(LinkedHashSet::new));
        diagnostics.report(
                Code.DOSE_UNKNOWN,
                setting.nameSpan(),
                "the session has no step `" + name + "`",
                Suggestions.by(name, names)
                        .or(() -> Suggestions.by(name, titles))
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(
                                names.isEmpty()
                                        ? "it has no doses that can be set"
                                        : "use one of these: " + String.join(", ", names)));
    }

    /** Returns the steps that have doses, in the order of the script. */
    public List<StepDoses> steps() {
        List<StepDoses> steps = new ArrayList<>();
        for (Seen step : seen) {
            String name = step.names().name();
            List<Seen> same =
                    seen.stream().filter(other -> other.names().has(name)).toList();
            steps.add(new StepDoses(
                    same.size() == 1 ? name : name + "#" + (same.indexOf(step) + 1),
                    step.names().title(),
                    step.kind(),
                    step.place(),
                    step.doses()));
        }
        return List.copyOf(steps);
    }
}
