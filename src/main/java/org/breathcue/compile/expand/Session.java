package org.breathcue.compile.expand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Call;
import org.breathcue.script.Range;
import org.breathcue.timeline.Choice;
import org.breathcue.voice.Utterance;

/**
 * A script with its repeats, sets and sides unrolled and every word decided; only the times are missing. Whether a cue has room, and
 * so which of its hearings is the first, is known only with the times: a cue has the words for both cases.
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
    private final Map<Utterance, Span> recordings;

    /** @param recordings the utterances that are recordings, each with the first place in the script that names its file */
    Session(
            String title,
            long seed,
            List<Choice> choices,
            List<Range> ranges,
            Map<Span, Double> growth,
            List<Part> parts,
            EngineWords words,
            Map<Utterance, Span> recordings) {
        this.title = title;
        this.seed = seed;
        this.choices = List.copyOf(choices);
        this.ranges = List.copyOf(ranges);
        this.growth = Map.copyOf(growth);
        this.parts = List.copyOf(parts);
        this.words = words;
        this.recordings = Map.copyOf(recordings);
    }

    /**
     * What the engine may say inside a dose.
     *
     * @param numbers returns a number that is said by itself
     */
    public record EngineWords(
            Utterance halfway,
            Utterance lastBreath,
            IntFunction<Utterance> numbers,
            Utterance tenSecondsLeft,
            Utterance getReady) {
        /** Returns a number that is said by itself. */
        public Utterance number(int number) {
            return numbers.apply(number);
        }

        /** Returns the numbers of a countdown, the highest first. */
        public List<Utterance> countdown(int from) {
            return IntStream.iterate(from, number -> number > 0, number -> number - 1)
                    .mapToObj(numbers)
                    .toList();
        }
    }

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
     * Returns every utterance that may have to be spoken, each with the first place in the script that needs it; for a
     * recording, that is the name of its file. Of the engine's own words, those that do not fit are included: that is
     * known only once they are measured.
     */
    public Map<Utterance, Span> utterances() {
        return sounds().utterances;
    }

    /** Returns the names of all chimes that may ring, each with the first place in the script that needs it. */
    public Map<String, Span> chimes() {
        return sounds().chimes;
    }

    private SoundCollector sounds() {
        SoundCollector collector = new SoundCollector();
        parts.forEach(part -> part.accept(collector));
        return collector;
    }

    private final class SoundCollector implements Part.Visitor {
        private final Map<Utterance, Span> utterances = new LinkedHashMap<>();
        private final Map<String, Span> chimes = new LinkedHashMap<>();

        @Override
        public void chapter(Part.Chapter chapter) {
            // A chapter makes no sound.
        }

        @Override
        public void sound(Part.SoundChanged changed) {
            // Backgrounds are no events, and need no length.
        }

        @Override
        public void words(Part.Words spoken) {
            add(spoken.utterance(), spoken.source());
        }

        @Override
        public void silence(Part.Silence silence) {
            interlude(silence.interlude(), silence.source());
        }

        @Override
        public void freeBreaths(Part.FreeBreaths breaths) {
            interlude(breaths.interlude(), breaths.source());
        }

        private void interlude(Interlude heard, Span source) {
            heard.lines().forEach(line -> add(line.utterance(), line.source()));
            heard.cues().forEach(this::add);
            Stream.of(heard.rest(), heard.next(), heard.set())
                    .flatMap(Optional::stream)
                    .forEach(call -> add(call, source));
            if (heard.calls().contains(Call.READY)) {
                add(words.tenSecondsLeft(), source);
                add(words.getReady(), source);
            }
            words.countdown(heard.calls().countdownIn(Double.MAX_VALUE, 0)).forEach(number -> add(number, source));
        }

        @Override
        public void waitForListener(Part.Wait wait) {
            // A wait makes no sound.
        }

        @Override
        public void ring(Part.Ring ring) {
            chimes.putIfAbsent(ring.sound(), ring.source());
        }

        @Override
        public void movement(Part.Movement movement) {
            movement.enter().forEach(this::add);
            movement.cues().forEach(this::add);
            movement.leave().forEach(this::add);
            movement
                    .prescription()
                    .<List<Prescription.Cycle>>match(
                            timed -> List.of(), breathed -> List.of(), held -> List.of(), flow -> flow.cycles())
                    .stream()
                    .flatMap(cycle -> cycle.phases().stream())
                    .forEach(phase -> phase.words().ifPresent(said -> add(said, phase.source())));
            Span source = movement.source();
            add(words.halfway(), source);
            add(words.lastBreath(), source);
            words.countdown(movement.countdown()).forEach(number -> add(number, source));
            movement.names().values().forEach(name -> add(name.words(), name.source()));
            IntStream.rangeClosed(1, movement.counted()).forEach(number -> add(words.number(number), source));
            movement.repetitions().forEach(number -> add(words.number(number), source));
            if (movement.mayRing()) {
                chimes.putIfAbsent(SOFT_CHIME, source);
            }
        }

        private void add(DoseCue cue) {
            cue.words().stream().flatMap(CueWords::forms).forEach(words -> add(words, cue.source()));
            cue.chime().ifPresent(ring -> chimes.putIfAbsent(ring.sound(), ring.span()));
        }

        private void add(MovementCue cue) {
            add(cue.utterance(), cue.source());
        }

        private void add(Utterance utterance, Span source) {
            utterances.putIfAbsent(utterance, recordings.getOrDefault(utterance, source));
        }
    }
}
