package org.breathcue.cli.stretches;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.StretchEntry;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.cli.console.JsonText;
import org.breathcue.script.Position;
import org.breathcue.script.dose.StepDoses;

/** Writes stretches as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class StretchesJson {
    private StretchesJson() {}

    static String of(List<StretchEntry> stretches) {
        ObjectNode json = JsonText.object("breathcue-stretches/1");
        ArrayNode list = json.putArray("stretches");
        for (StretchEntry stretch : stretches) {
            StretchSummary summary = stretch.summary();
            ObjectNode node = list.addObject()
                    .put("name", summary.file())
                    .put("file", stretch.source().name())
                    .put("title", summary.name());
            stretch.about().ifPresent(about -> node.put("about", about));
            describe(summary.position(), summary.props(), stretch.doses(), node);
            ArrayNode variations = node.putArray("variations");
            for (int i = 0; i < summary.variations().size(); i++) {
                StretchSummary.Variation variation = summary.variations().get(i);
                describe(
                        variation.position(),
                        variation.props(),
                        stretch.variations().get(i),
                        variations.addObject().put("name", variation.name()));
            }
        }
        return JsonText.of(json);
    }

    private static void describe(
            Optional<Position> position, List<String> props, List<StepDoses.Dose> doses, ObjectNode node) {
        position.ifPresent(word -> node.put("position", word.word()));
        props.forEach(node.putArray("props")::add);
        ObjectNode values = node.putObject("doses");
        doses.forEach(
                dose -> dose.value().ifPresent(value -> values.put(dose.key().word(), value)));
    }
}
