package org.breathcue.cli.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.compile.Compilation;
import org.breathcue.compile.Compiler;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.pcm.StereoClip;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;

/** Makes sessions ready to sound: reads, has the voice speak, and compiles. */
public final class SessionLoader implements AutoCloseable {
    /** Frames in a second of everything that sounds. */
    public static final int FRAME_RATE = 48_000;

    /** The natural pace of a voice, at which it is clearest; calm comes from the silence between the words. */
    public static final int WORDS_PER_MINUTE = 150;

    private final Optional<VoiceProvider> asked;
    private final boolean replacesVoice;
    private final Environment environment;
    private final Map<String, SpeechClips> studios = new TreeMap<>();

    /** @param asked who speaks whatever scripts wish for; empty to let them choose */
    public SessionLoader(Optional<VoiceProvider> asked, Environment environment) {
        this(asked, false, environment);
    }

    private SessionLoader(Optional<VoiceProvider> asked, boolean replacesVoice, Environment environment) {
        this.asked = asked;
        this.replacesVoice = replacesVoice;
        this.environment = environment;
    }

    /** A workshop that takes the usual voice where a script wishes for one that is not installed. */
    public static SessionLoader withAnyVoice(Optional<VoiceProvider> asked, Environment environment) {
        return new SessionLoader(asked, true, environment);
    }

    /** Tells that a session will be spoken: where no clip was ever kept, its voice is opened while the script is read. */
    public void expectToSpeak() {
        VoiceProvider voice =
                asked.isPresent() ? asked.get() : environment.voices().usual();
        studio(voice).expectToSpeak();
    }

    private SpeechClips studio(VoiceProvider voice) {
        return studios.computeIfAbsent(
                voice.name(),
                name -> new SpeechClips(voice, FRAME_RATE, environment.clipFolder(), environment.err()::println));
    }

    /** How a script is read: sessions only, or stretch files too. */
    public enum Kind {
        SESSION,
        SESSION_OR_STRETCH
    }

    /**
     * Reads one script.
     *
     * @return empty when an error was reported
     * @throws CommandException if it cannot be read, or has no such variation as the listener asks for
     */
    public Optional<Script> read(SessionFile file, Kind kind, Settings settings, Diagnostics diagnostics)
            throws CommandException {
        Optional<Source> source = file.read(environment, diagnostics);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        FolderLibrary library = new FolderLibrary(file.stretchFolders(environment), environment.here());
        Optional<Script> script = kind == Kind.SESSION
                ? ScriptReader.read(source.get(), library, settings, diagnostics)
                : ScriptReader.readAny(source.get(), library, settings, diagnostics);
        if (script.isPresent() && settings.variation().isPresent()) {
            checkVariation(settings.variation().get(), script.get());
        }
        return script;
    }

    private static void checkVariation(String variation, Script script) throws CommandException {
        if (!script.variations().contains(variation)) {
            String known = script.variations().isEmpty()
                    ? "its stretches have no variations"
                    : "available: " + String.join(", ", script.variations());
            throw new CommandException(ExitStatus.USAGE, "the session has no variation " + variation + "; " + known);
        }
    }

    /**
     * Prepares one session.
     *
     * @return empty when an error was reported
     * @throws CommandException if the voice cannot speak
     */
    public Optional<PreparedSession> prepare(
            SessionFile file, Script script, Settings settings, Diagnostics diagnostics) throws CommandException {
        VoiceProvider voice = voice(script);
        Compiler compiler = compiler(voice, script, settings);
        Optional<StereoClip> background =
                script.sound().background().flatMap(wanted -> soundFiles(file).background(wanted, diagnostics));
        SessionSounds sounds = new SessionSounds(voice, studio(voice), soundFiles(file), diagnostics);
        Optional<Timeline> timeline = complete(lengths -> compiler.compile(lengths, diagnostics), sounds);
        if (timeline.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new PreparedSession(
                timeline.get(),
                sounds.clips(timeline.get()),
                sounds.chimes(),
                new SoundBed(script.sound(), background),
                soundFiles(file),
                Preflight.of(script),
                script.pronunciations(),
                0));
    }

    /**
     * How long a session is.
     *
     * @param own what it comes to if nobody asks for another length
     * @param possible what can be asked for
     */
    public record Lengths(Timeline own, LengthRange possible) {}

    /**
     * The lengths a session can have; empty when an error was reported.
     *
     * @throws CommandException if the voice cannot speak
     */
    public Optional<Lengths> lengths(SessionFile file, Script script, Diagnostics diagnostics) throws CommandException {
        VoiceProvider voice = voice(script);
        Compiler compiler = compiler(voice, script, Settings.NONE);
        SessionSounds sounds = new SessionSounds(voice, studio(voice), soundFiles(file), diagnostics);
        Optional<Timeline> own = complete(lengths -> compiler.compile(lengths, diagnostics), sounds);
        if (own.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return complete(lengths -> compiler.lengths(lengths, diagnostics), sounds)
                .map(possible -> new Lengths(own.get(), possible));
    }

    private static Compiler compiler(VoiceProvider voice, Script script, Settings settings) {
        return new Compiler(script, settings, new Voicing(voice.name(), WORDS_PER_MINUTE, FRAME_RATE));
    }

    /** Compiles, has the sounds spoken and loaded that are still missing, and compiles again, until none is missing. */
    private <T> Optional<T> complete(Function<SoundLengths, Compilation<T>> compiling, SessionSounds sounds)
            throws CommandException {
        try (PreparationProgress progress = PreparationProgress.on(environment)) {
            Compilation<T> attempt = compiling.apply(sounds.lengths());
            while (attempt instanceof Compilation.NeedsSounds<T> needs) {
                if (!sounds.add(needs.sounds(), progress)) {
                    return Optional.empty();
                }
                attempt = compiling.apply(sounds.lengths());
            }
            return attempt.result();
        }
    }

    /** The sounds a session may name. */
    public SoundFiles soundFiles(SessionFile file) {
        return new SoundFiles(file.audioFolders(environment), FRAME_RATE);
    }

    /**
     * Who speaks a script.
     *
     * @throws CommandException if it wishes for a voice that is not installed
     */
    public VoiceProvider voice(Script script) throws CommandException {
        if (asked.isPresent()) {
            return asked.get();
        }
        Voices voices = environment.voices();
        Optional<Script.Wish> wish = script.voice();
        if (wish.isEmpty()) {
            return voices.usual();
        }
        Optional<VoiceProvider> found = voices.find(wish.get().word());
        if (found.isPresent()) {
            return found.get();
        }
        if (replacesVoice) {
            return voices.usual();
        }
        throw new CommandException(
                ExitStatus.NO_DEVICE_OR_VOICE,
                "the session asks for the voice " + wish.get().word()
                        + ", which is not installed; choose another one with --voice (to list them: breathcue voices)");
    }

    @Override
    public void close() {
        studios.values().forEach(SpeechClips::close);
    }
}
