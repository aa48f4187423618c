package org.breathcue.compile.expand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Range;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Choice;
import org.breathcue.voice.Utterance;

/**
 * A script with its repeats, sets and sides unrolled and every word decided; only the times are missing.
 */
public final class Session {
    /** The sound that announces the end of a long hold. */
    public static final String SOFT_CHIME = "turn";

    private final String title;
    private final long seed;
    private final List<Choice> choices;
    private final List<Range> ranges;
    private final Map<Span, Double> growth;
    private final List<Part> parts;
    private final EngineWords words;

    Session(
            String title,
            long seed,
            List<Choice> choices,
            List<Range> ranges,
            Map<Span, Double> growth,
            List<Part> parts,
            EngineWords words) {
        this.title = title;
        this.seed = seed;
        this.choices = List.copyOf(choices);
        this.ranges = List.copyOf(ranges);
        this.growth = Map.copyOf(growth);
        this.parts = List.copyOf(parts);
        this.words = words;
    }

    /** What the engine may say inside a dose. */
    public record EngineWords(
            Utterance halfway, Utterance lastBreath, List<Utterance> countdown, Map<BreathPhase, Utterance> phases) {}

    /** Whether anything is left to do. */
    public boolean hasSteps() {
        return parts.stream().anyMatch(part -> part instanceof Part.Chapter chapter && chapter.place() != null);
    }

    public String title() {
        return title;
    }

    public long seed() {
        return seed;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** The ranges that can be fitted to a length, in the order they are met. */
    public List<Range> ranges() {
        return ranges;
    }

    /** By how many seconds a unit more of a range makes the session longer, at least. */
    public Map<Span, Double> growth() {
        return growth;
    }

    public List<Part> parts() {
        return parts;
    }

    public EngineWords words() {
        return words;
    }

    /**
     * Everything that may have to be spoken, with the place in the script that asks for it first, so that a voice can speak it
     * ahead. What of the engine's own words will not fit is only known once they have been spoken.
     */
    public Map<Utterance, Span> utterances() {
        Map<Utterance, Span> all = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Words spoken) {
                all.putIfAbsent(spoken.utterance(), spoken.source());
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

    private static void add(MovementCue cue, Map<Utterance, Span> all) {
        cue.utterance().ifPresent(utterance -> all.putIfAbsent(utterance, cue.source()));
    }

    private void addUtterances(Part.Movement movement, Map<Utterance, Span> all) {
        movement.enter().forEach(cue -> add(cue, all));
        movement.cues().forEach(cue -> all.putIfAbsent(cue.utterance(), cue.source()));
        movement.leave().forEach(cue -> add(cue, all));
        if (movement.prescription() instanceof Prescription.Flowed flow) {
            flow.cycles().stream()
                    .flatMap(cycle -> cycle.phases().stream())
                    .forEach(phase -> phase.words().ifPresent(said -> all.putIfAbsent(said, phase.source())));
        }
        Span from = movement.source();
        all.putIfAbsent(words.halfway(), from);
        all.putIfAbsent(words.lastBreath(), from);
        words.countdown().forEach(number -> all.putIfAbsent(number, from));
        words.phases().values().forEach(name -> all.putIfAbsent(name, from));
    }

    /** Returns the names of all chimes that may ring, each with the first place in the script that asks for it. */
    public Map<String, Span> chimes() {
        Map<String, Span> chimes = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Ring ring) {
                chimes.putIfAbsent(ring.sound(), ring.source());
            } else if (part instanceof Part.Movement movement && movement.mayRing()) {
                chimes.putIfAbsent(SOFT_CHIME, movement.source());
            }
        }
        return chimes;
    }
}
