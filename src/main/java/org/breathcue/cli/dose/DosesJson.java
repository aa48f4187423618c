package org.breathcue.cli.dose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.cli.console.JsonText;
import org.breathcue.script.dose.DoseKey;
import org.breathcue.script.dose.StepDoses;
import org.breathcue.timeline.SessionLimits;

/** Writes the doses of a session as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class DosesJson {
    private DosesJson() {}

    static String of(List<StepDoses> steps) {
        ObjectNode json = JsonText.object("breathcue-doses/1");
        ArrayNode list = json.putArray("steps");
        for (StepDoses step : steps) {
            ObjectNode node = list.addObject()
                    .put("name", step.name())
                    .put("title", step.title())
                    .put("kind", step.kind().word());
            node.putObject("source")
                    .put("file", step.place().source().name())
                    .put("line", step.place().line())
                    .put("column", step.place().column());
            ArrayNode doses = node.putArray("doses");
            step.doses().forEach(dose -> write(dose, doses.addObject()));
        }
        return JsonText.of(json);
    }

    private static void write(StepDoses.Dose dose, ObjectNode node) {
        DoseKey key = dose.key();
        node.put("key", key.word());
        dose.value().ifPresent(value -> node.put("value", value));
        dose.written().ifPresent(value -> node.put("written", value));
        dose.setting().ifPresent(setting -> node.put("setting", setting.text()));
        node.put("type", key.kind().word());
        key.rule()
                .ifPresent(rule -> node.put("leastSeconds", rule.least())
                        .put("mostSeconds", rule.most())
                        .put("untilReady", rule.waits()));
        if (key.kind() == DoseKey.Kind.COUNT) {
            node.put("least", 1).put("most", SessionLimits.MAX_REPETITIONS);
        }
        if (!key.words().isEmpty()) {
            key.words().forEach(node.putArray("words")::add);
        }
    }
}
