package org.breathcue.compile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Everything that may have to be spoken, so that a voice can speak it ahead. */
    public Set<Utterance> utterances() {
        Set<Utterance> all = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                all.add(words.utterance());
            } else if (part instanceof Part.Silence silence) {
                silence.call().ifPresent(all::add);
            } else if (part instanceof Part.FreeBreaths breaths) {
                breaths.call().ifPresent(all::add);
            } else if (part instanceof Part.Movement movement) {
                addUtterances(movement, all);
            }
        }
        return all;
    }

    private void addUtterances(Part.Movement movement, Set<Utterance> all) {
        movement.enter().forEach(cue -> all.add(cue.utterance()));
        movement.leave().forEach(cue -> all.add(cue.utterance()));
        if (movement.prescription() instanceof Prescription.Flowed flow) {
            flow.cycles().stream().flatMap(cycle -> cycle.phases().stream()).forEach(phase -> {
                phase.cue().ifPresent(cue -> all.add(cue.utterance()));
                phase.twin().ifPresent(all::add);
            });
        }
        all.add(calls.halfway());
        all.add(calls.lastBreath());
        all.addAll(calls.phases().values());
    }

    /** Where in the script each word was written; the engine's own words have no entry unless a step made them. */
    public Optional<Span> sourceOf(Utterance utterance) {
        for (Part part : parts) {
            if (part instanceof Part.Words words && words.utterance().equals(utterance)) {
                return Optional.of(words.source());
            }
            if (part instanceof Part.Movement movement) {
                for (Cue cue : movement.enter()) {
                    if (cue.utterance().equals(utterance)) {
                        return Optional.of(cue.source());
                    }
                }
                for (Cue cue : movement.leave()) {
                    if (cue.utterance().equals(utterance)) {
                        return Optional.of(cue.source());
                    }
                }
                if (movement.prescription() instanceof Prescription.Flowed flow) {
                    for (Prescription.Cycle cycle : flow.cycles()) {
                        for (Prescription.Phase phase : cycle.phases()) {
                            if (phase.cue().isPresent()
                                    && phase.cue().get().utterance().equals(utterance)) {
                                return Optional.of(phase.cue().get().source());
                            }
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Every sound that may ring, with the place in the script that asks for it first. */
    public Map<String, Span> sounds() {
        Map<String, Span> sounds = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Ring ring) {
                sounds.putIfAbsent(ring.sound(), ring.source());
            } else if (part instanceof Part.Movement movement) {
                sounds.putIfAbsent(SOFT_CHIME, movement.source());
            }
        }
        return sounds;
    }
}
