package org.breathcue.cli.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.script.dose.DoseKey;
import org.breathcue.script.dose.StepDoses;
import org.breathcue.script.dose.StepKind;
import org.breathcue.terminal.Columns;

/** Writes the doses of a session for people: a line for each step, then the keys that can be set, and an example. */
final class DoseList {
    private static final String GAP = "  ";

    private final String session;
    private final List<StepDoses> steps;

    /** @param session the session as it is called on the command line */
    DoseList(String session, List<StepDoses> steps) {
        this.session = session;
        this.steps = steps;
    }

    List<String> lines() {
        if (steps.isEmpty()) {
            return List.of("The session has no doses that can be set.");
        }
        List<String> lines = new ArrayList<>();
        int names = widest(StepDoses::name);
        int titles = widest(StepDoses::title);
        for (StepDoses step : steps) {
            String doses = step.doses().stream()
                    .filter(dose -> dose.value().isPresent() || dose.setting().isPresent())
                    .map(DoseList::dose)
                    .collect(Collectors.joining(", "));
            lines.add((Columns.pad(PrintableText.of(step.name()), names)
                            + GAP
                            + Columns.pad(PrintableText.of(step.title()), titles)
                            + GAP
                            + PrintableText.of(doses))
                    .stripTrailing());
        }
        steps.stream().map(StepDoses::kind).distinct().sorted().forEach(kind -> keys(kind, lines));
        example()
                .ifPresent(setting -> lines.addAll(List.of(
                        "", "To set a dose: breathcue play " + PrintableText.of(session + " --set " + setting))));
        return lines;
    }

    private int widest(Function<StepDoses, String> column) {
        return steps.stream()
                .mapToInt(step -> Columns.of(PrintableText.of(column.apply(step))))
                .max()
                .orElse(0);
    }

    private static String dose(StepDoses.Dose dose) {
        String value = dose.key().word() + " " + dose.value().orElse("none");
        boolean changed = dose.setting().isPresent() && !dose.value().equals(dose.written());
        return changed ? value + " (script: " + dose.written().orElse("none") + ")" : value;
    }

    private static void keys(StepKind kind, List<String> lines) {
        lines.add("");
        lines.add("Keys of " + kind.words() + ":");
        int widest =
                kind.keys().stream().mapToInt(key -> key.word().length()).max().orElse(0);
        for (DoseKey key : kind.keys()) {
            lines.add(GAP
                    + Columns.pad(key.word(), widest)
                    + GAP
                    + key.possible()
                    + (StepKind.isOfHold(key) ? "; not in a flow" : ""));
        }
    }

    private Optional<String> example() {
        return steps.stream()
                .flatMap(step -> step.doses().stream()
                        .filter(dose -> dose.value().isPresent())
                        .map(dose -> "\"" + step.name() + "." + dose.key().word() + "="
                                + dose.value().orElseThrow() + "\""))
                .findFirst();
    }
}
