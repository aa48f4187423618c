package org.breathcue.script.parse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Step;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.LineSchemas;
import org.breathcue.script.schema.StepSchemas;
import org.breathcue.timeline.BreathPhase;

/** Reads the words with which a {@code breathe} step names the phases of the breath. */
final class PhaseWordsReader {
    private final Diagnostics diagnostics;
    private final ValueReader values;

    PhaseWordsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** Reads {@code false} for no words, or an object with the words of some phases. */
    Optional<Step.PhaseWords> read(Node node) {
        if (node instanceof Node.Bool flag) {
            return Optional.of(flag.value() ? Step.PhaseWords.USUAL : Step.PhaseWords.NONE);
        }
        if (!(node instanceof Node.Obj object)) {
            return values.wrongType(
                    node,
                    "`words` must be false or an object in braces",
                    "write false, or { \"inhale\": \"In.\", \"exhale\": \"Out.\" }");
        }
        ObjectReader fields = ObjectReader.of(object, StepSchemas.PHASE_WORDS, diagnostics);
        Map<BreathPhase, Optional<TextTemplate>> chosen = new EnumMap<>(BreathPhase.class);
        for (BreathPhase phase : BreathPhase.values()) {
            String key = LineSchemas.word(phase);
            fields.get(key).ifPresent(words -> read(words, key, phase, chosen));
        }
        return Optional.of(new Step.PhaseWords(chosen));
    }

    private void read(Node words, String key, BreathPhase phase, Map<BreathPhase, Optional<TextTemplate>> chosen) {
        if (words instanceof Node.Bool flag) {
            if (!flag.value()) {
                chosen.put(phase, Optional.empty());
            }
        } else {
            values.template(words, key).ifPresent(template -> chosen.put(phase, Optional.of(template)));
        }
    }
}
