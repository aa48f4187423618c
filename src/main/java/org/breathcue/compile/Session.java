package org.breathcue.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Choice;
import org.breathcue.voice.Utterance;

/**
 * A script with its repeats, sets and sides unrolled and every word decided; only the times are missing.
 */
public final class Session {
    /** The sound that announces the end of a long hold. */
    static final String SOFT_CHIME = "turn";

    private final String title;
    private final long seed;
    private final List<Choice> choices;
    private final List<Part> parts;
    private final Calls calls;

    Session(String title, long seed, List<Choice> choices, List<Part> parts, Calls calls) {
        this.title = title;
        this.seed = seed;
        this.choices = List.copyOf(choices);
        this.parts = List.copyOf(parts);
        this.calls = calls;
    }

    /** What the engine may say inside a dose. */
    record Calls(Utterance halfway, Utterance lastBreath, Map<BreathPhase, Utterance> phases) {}

    String title() {
        return title;
    }

    long seed() {
        return seed;
    }

    List<Choice> choices() {
        return choices;
    }

    List<Part> parts() {
        return parts;
    }

    Calls calls() {
        return calls;
    }

    /**
     * Everything that may have to be spoken, with the place in the script that asks for it first, so that a voice can speak it
     * ahead. What of the engine's own words will not fit is only known once they have been spoken.
     */
    public Map<Utterance, Span> utterances() {
        Map<Utterance, Span> all = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                all.putIfAbsent(words.utterance(), words.source());
            } else if (part instanceof Part.Silence silence) {
                silence.call().ifPresent(call -> all.putIfAbsent(call, silence.source()));
            } else if (part instanceof Part.FreeBreaths breaths) {
                breaths.call().ifPresent(call -> all.putIfAbsent(call, breaths.source()));
            } else if (part instanceof Part.Movement movement) {
                addUtterances(movement, all);
            }
        }
        return all;
    }

    private void addUtterances(Part.Movement movement, Map<Utterance, Span> all) {
        movement.enter().forEach(cue -> all.putIfAbsent(cue.utterance(), cue.source()));
        movement.leave().forEach(cue -> all.putIfAbsent(cue.utterance(), cue.source()));
        if (movement.prescription() instanceof Prescription.Flowed flow) {
            flow.cycles().stream()
                    .flatMap(cycle -> cycle.phases().stream())
                    .forEach(phase -> phase.cue().ifPresent(cue -> {
                        all.putIfAbsent(cue.utterance(), cue.source());
                        phase.twin().ifPresent(twin -> all.putIfAbsent(twin, cue.source()));
                    }));
        }
        Span source = movement.source();
        all.putIfAbsent(calls.halfway(), source);
        all.putIfAbsent(calls.lastBreath(), source);
        calls.phases().values().forEach(name -> all.putIfAbsent(name, source));
    }

    /** Every sound that may ring, with the place in the script that asks for it first. */
    public Map<String, Span> sounds() {
        Map<String, Span> sounds = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Ring ring) {
                sounds.putIfAbsent(ring.sound(), ring.source());
            } else if (part instanceof Part.Movement movement && DoseCalls.isLong(movement)) {
                sounds.putIfAbsent(SOFT_CHIME, movement.source());
            }
        }
        return sounds;
    }
}
