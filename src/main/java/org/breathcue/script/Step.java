package org.breathcue.script;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.SoundChange;

/** One step of a session, as the author wrote it. Read the kinds with {@link #match} or {@link #accept}. */
public sealed interface Step {
    Span span();

    /** Whether the step may be left out to reach a length. */
    boolean optional();

    /** Returns what the step changes of the sound under the words, while it lasts. */
    SoundChange sound();

    /** Returns the result of the function for this kind of step. */
    <R> R match(Function<? super Single, ? extends R> single, Function<? super Repeat, ? extends R> repeat);

    /** Runs the action for this kind of step. */
    default void accept(Consumer<? super Single> single, Consumer<? super Repeat> repeat) {
        this.<Runnable>match(one -> () -> single.accept(one), one -> () -> repeat.accept(one))
                .run();
    }

    /** A step that holds no other steps. Read the kinds with {@link #match} or {@link #accept}. */
    sealed interface Single extends Step {
        /** Returns the result of the function for this kind. A new kind adds a parameter, so every reader has to handle it. */
        <R> R match(
                Function<? super Say, ? extends R> say,
                Function<? super Pause, ? extends R> pause,
                Function<? super Chime, ? extends R> chime,
                Function<? super Breathe, ? extends R> breathe,
                Function<? super Perform, ? extends R> perform);

        /** Runs the action for this kind. */
        default void accept(
                Consumer<? super Say> say,
                Consumer<? super Pause> pause,
                Consumer<? super Chime> chime,
                Consumer<? super Breathe> breathe,
                Consumer<? super Perform> perform) {
            this.<Runnable>match(
                            one -> () -> say.accept(one),
                            one -> () -> pause.accept(one),
                            one -> () -> chime.accept(one),
                            one -> () -> breathe.accept(one),
                            one -> () -> perform.accept(one))
                    .run();
        }

        /** Returns the stretch that the step does; empty for a step that does none. */
        default Optional<Stretch> performed() {
            return match(
                    say -> Optional.empty(),
                    pause -> Optional.empty(),
                    chime -> Optional.empty(),
                    breathe -> Optional.empty(),
                    perform -> Optional.of(perform.stretch()));
        }

        /** Returns the name of a stretch, or of breathing that has one. */
        default Optional<TextTemplate> name() {
            return match(
                    say -> Optional.empty(),
                    pause -> Optional.empty(),
                    chime -> Optional.empty(),
                    Breathe::name,
                    perform -> Optional.of(perform.stretch().name()));
        }

        @Override
        default <R> R match(
                Function<? super Single, ? extends R> single, Function<? super Repeat, ? extends R> repeat) {
            return single.apply(this);
        }
    }

    /** Spoken words. */
    record Say(Span span, boolean optional, List<Line> lines, SoundChange sound) implements Single {
        @Override
        public <R> R match(
                Function<? super Say, ? extends R> say,
                Function<? super Pause, ? extends R> pause,
                Function<? super Chime, ? extends R> chime,
                Function<? super Breathe, ? extends R> breathe,
                Function<? super Perform, ? extends R> perform) {
            return say.apply(this);
        }
    }

    /** Silence. */
    record Pause(Span span, boolean optional, Rest rest, SoundChange sound) implements Single {
        @Override
        public <R> R match(
                Function<? super Say, ? extends R> say,
                Function<? super Pause, ? extends R> pause,
                Function<? super Chime, ? extends R> chime,
                Function<? super Breathe, ? extends R> breathe,
                Function<? super Perform, ? extends R> perform) {
            return pause.apply(this);
        }
    }

    /** @param file {@code begin}, {@code turn}, {@code end}, {@code bell}, or the name of a WAV in {@code audio/} */
    record Chime(Span span, boolean optional, String file) implements Single {
        @Override
        public SoundChange sound() {
            return SoundChange.NONE;
        }

        @Override
        public <R> R match(
                Function<? super Say, ? extends R> say,
                Function<? super Pause, ? extends R> pause,
                Function<? super Chime, ? extends R> chime,
                Function<? super Breathe, ? extends R> breathe,
                Function<? super Perform, ? extends R> perform) {
            return chime.apply(this);
        }
    }

    /**
     * The words with which a {@code breathe} step names the phases of the breath.
     *
     * @param chosen the words that the script chooses, by phase; empty where it wants none. A phase that is missing has the
     *     words of the engine.
     */
    record PhaseWords(Map<BreathPhase, Optional<TextTemplate>> chosen) {
        /** The words of the engine. */
        public static final PhaseWords USUAL = new PhaseWords(Map.of());

        /** No words. */
        public static final PhaseWords NONE = none();

        public PhaseWords {
            chosen = Map.copyOf(chosen);
        }

        private static PhaseWords none() {
            Map<BreathPhase, Optional<TextTemplate>> none = new EnumMap<>(BreathPhase.class);
            for (BreathPhase phase : BreathPhase.values()) {
                none.put(phase, Optional.empty());
            }
            return new PhaseWords(none);
        }

        /** Returns whether the engine names a phase. */
        public boolean isUsual(BreathPhase phase) {
            return !chosen.containsKey(phase);
        }

        /** Returns the words that the script chooses for a phase. */
        public Optional<TextTemplate> of(BreathPhase phase) {
            return chosen.getOrDefault(phase, Optional.empty());
        }

        /** Returns all words of the script. */
        public List<TextTemplate> written() {
            return chosen.values().stream().flatMap(Optional::stream).toList();
        }
    }

    /**
     * Breathing without a stretch.
     *
     * @param name the name, if it has one
     * @param announced whether the engine speaks the name
     * @param breath empty for the breath of the session
     * @param breathSpan where the step itself sets the breath
     * @param words how its phases are named
     * @param calls the automatic calls; empty for those of the session
     */
    record Breathe(
            Span span,
            boolean optional,
            Amount amount,
            Optional<TextTemplate> name,
            boolean announced,
            Optional<BreathGlide> breath,
            Optional<Span> breathSpan,
            PhaseWords words,
            List<HoldCue> cues,
            Optional<Calls> calls,
            SoundChange sound)
            implements Single {
        @Override
        public <R> R match(
                Function<? super Say, ? extends R> say,
                Function<? super Pause, ? extends R> pause,
                Function<? super Chime, ? extends R> chime,
                Function<? super Breathe, ? extends R> breathe,
                Function<? super Perform, ? extends R> perform) {
            return breathe.apply(this);
        }
    }

    /**
     * Doing a stretch.
     *
     * @param stretch the stretch in its chosen form
     * @param forms all forms of the stretch
     */
    record Perform(Span span, boolean optional, Stretch stretch, StretchForms forms) implements Single {
        @Override
        public SoundChange sound() {
            return stretch.sound();
        }

        @Override
        public <R> R match(
                Function<? super Say, ? extends R> say,
                Function<? super Pause, ? extends R> pause,
                Function<? super Chime, ? extends R> chime,
                Function<? super Breathe, ? extends R> breathe,
                Function<? super Perform, ? extends R> perform) {
            return perform.apply(this);
        }
    }

    /** @param sides the sides of those stretches in it that are done on both sides */
    record Repeat(
            Span span,
            boolean optional,
            Count count,
            List<Step> steps,
            Optional<Series<Rest>> rest,
            Sides sides,
            SoundChange sound)
            implements Step {
        @Override
        public <R> R match(Function<? super Single, ? extends R> single, Function<? super Repeat, ? extends R> repeat) {
            return repeat.apply(this);
        }
    }
}
