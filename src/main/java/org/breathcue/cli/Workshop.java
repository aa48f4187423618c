package org.breathcue.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.compile.Expander;
import org.breathcue.compile.Lengths;
import org.breathcue.compile.Scheduler;
import org.breathcue.compile.Session;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pcm.PcmClip;
import org.breathcue.script.FolderLibrary;
import org.breathcue.script.Script;
import org.breathcue.script.ScriptReader;
import org.breathcue.script.Step;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Studio;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceProvider;
import org.jspecify.annotations.Nullable;

/** Makes sessions ready to sound: reads, compiles, has the voice speak, and schedules. */
final class Workshop implements AutoCloseable {
    /** Frames in a second of everything that sounds. */
    static final int FRAME_RATE = 48_000;

    /** The natural pace of a voice, at which it is clearest; calm comes from the silence between the words. */
    static final int WORDS_PER_MINUTE = 150;

    private final Environment environment;
    private final VoiceProvider voice;
    private final Studio studio;

    Workshop(VoiceProvider voice, Environment environment) {
        this.environment = environment;
        this.voice = voice;
        this.studio = new Studio(voice, FRAME_RATE, environment.clipFolder(), environment.err()::println);
    }

    /** How a script is read: sessions only, or stretch files too. */
    enum Kind {
        SESSION,
        SESSION_OR_STRETCH
    }

    /**
     * Prepares one session.
     *
     * @return empty when an error was reported
     * @throws CommandException if the script cannot be read or the voice cannot speak
     */
    Optional<Prepared> prepare(SessionFile file, Kind kind, Diagnostics diagnostics) throws CommandException {
        Optional<Source> source = file.read(environment, diagnostics);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        FolderLibrary library = new FolderLibrary(file.stretchFolders(environment), environment.here());
        Optional<Script> script = kind == Kind.SESSION
                ? ScriptReader.read(source.get(), library, diagnostics)
                : ScriptReader.readAny(source.get(), library, diagnostics);
        Optional<Session> session = script.flatMap(s -> Expander.expand(s, WORDS_PER_MINUTE, diagnostics));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Map<String, PcmClip> sounds = new SoundFiles(file.audioFolders(environment), FRAME_RATE)
                .load(session.get().sounds(), diagnostics);
        Map<Utterance, PcmClip> clips = speak(session.get(), diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Optional<Timeline> timeline = Scheduler.schedule(
                session.get(), voice.name(), FRAME_RATE, new ClipLengths(clips, sounds), diagnostics);
        List<String> props = props(script.get());
        return timeline.map(t -> new Prepared(t, clips, sounds, props, 0));
    }

    private Map<Utterance, PcmClip> speak(Session session, Diagnostics diagnostics) throws CommandException {
        Map<Utterance, Span> utterances = session.utterances();
        try {
            return studio.clips(utterances.keySet());
        } catch (VoiceException e) {
            reportUnspeakable(utterances, diagnostics);
            if (!diagnostics.hasErrors()) {
                throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, String.valueOf(e.getMessage()));
            }
            return Map.of();
        }
    }

    /** Finds the words a voice has no sound for; when it can speak nothing at all, the script is not to blame. */
    private void reportUnspeakable(Map<Utterance, Span> utterances, Diagnostics diagnostics) {
        if (!speaks(new Utterance("Hello.", WORDS_PER_MINUTE))) {
            return;
        }
        List<Utterance> failed =
                utterances.keySet().stream().filter(u -> !speaks(u)).toList();
        for (Utterance utterance : failed) {
            diagnostics.report(
                    Code.UNSPEAKABLE,
                    Objects.requireNonNull(utterances.get(utterance)),
                    "the voice " + voice.name() + " has no sound for these words",
                    "write them out as they are spoken");
        }
    }

    private boolean speaks(Utterance utterance) {
        try {
            return studio.clip(utterance).frames() > 0;
        } catch (VoiceException e) {
            return false;
        }
    }

    private static List<String> props(Script script) {
        Set<String> props = new TreeSet<>();
        collectProps(script.steps(), props);
        return List.copyOf(props);
    }

    private static void collectProps(List<Step> steps, Set<String> props) {
        for (Step step : steps) {
            if (step instanceof Step.Repeat repeat) {
                collectProps(repeat.steps(), props);
            } else if (step instanceof Step.Perform perform) {
                props.addAll(perform.stretch().props());
            }
        }
    }

    @Override
    public void close() {
        studio.close();
    }

    private record ClipLengths(Map<Utterance, PcmClip> clips, Map<String, PcmClip> sounds) implements Lengths {
        @Override
        public int speech(Utterance utterance) {
            return known(clips.get(utterance), utterance.text()).frames();
        }

        @Override
        public int sound(String name) {
            return known(sounds.get(name), name).frames();
        }

        private static PcmClip known(@Nullable PcmClip clip, String what) {
            if (clip == null) {
                throw new IllegalStateException("nothing was prepared for " + what);
            }
            return clip;
        }
    }
}
