package org.breathcue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SoundFiles;
import org.breathcue.catalog.SourceFile;
import org.breathcue.compile.Compilation;
import org.breathcue.compile.Compiler;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.adapt.ScriptAdapter;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Source;
import org.breathcue.live.SessionStart;
import org.breathcue.script.Script;
import org.breathcue.script.dose.Doses;
import org.breathcue.script.parse.BreathSession;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.script.schema.SoundName;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.VoiceUnavailableException;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline from a script to a session that is ready to play:
 *
 * <pre>
 * read     text of the script → {@link Script}
 * adapt    the wishes of the listener applied → Script
 * expand   repeats, sets and sides unrolled, every word decided → Session
 * speak    utterances synthesised, or read from the cache → clips
 * schedule events placed with the lengths of the clips → {@link Timeline}
 * </pre>
 *
 * <p>Keeps the clips of each voice until it is closed. Used by one thread at a time.
 */
final class SessionLoader implements AutoCloseable {
    private final Catalog catalog;
    private final Voices voices;
    private final @Nullable Path clipFolder;
    private final Consumer<String> warnings;
    private final Map<String, SpeechClips> clips = new TreeMap<>();
    /** Speaks instead of the usual voice, which cannot run on this computer. */
    private @Nullable VoiceProvider instead;

    /**
     * @param clipFolder the folder of the clip cache; null keeps clips in memory only
     * @param warnings receives a line if clips cannot be cached
     */
    SessionLoader(Catalog catalog, Voices voices, @Nullable Path clipFolder, Consumer<String> warnings) {
        this.catalog = catalog;
        this.voices = voices;
        this.clipFolder = clipFolder;
        this.warnings = warnings;
    }

    /**
     * A script that was read.
     *
     * @param file the file of the script, from which its sounds are found
     * @param text the text of the script
     * @param files the files that were read
     */
    record Loaded(SessionFile file, SessionText text, Script script, SessionFiles files) {}

    /** The accepted content of a session file. */
    enum Kind {
        SESSION,
        /** A session, or a stretch that is played as a session of its own. */
        PLAYED,
        /** A session, or a stretch that is checked by itself. */
        CHECKED
    }

    /**
     * Reads a script and applies the listener's wishes to it.
     *
     * @param doses the doses that the listener sets
     * @param files receives the files that are read
     * @return empty if an error was reported
     * @throws SessionException if the file cannot be read or is an output, or there is no such variation or background
     */
    Optional<Loaded> load(
            SessionFile file,
            Kind kind,
            ListenerWishes wishes,
            Doses doses,
            SessionFiles files,
            Diagnostics diagnostics)
            throws SessionException {
        Optional<Source> source = source(file, files, diagnostics);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Optional<Script> script = read(source.get(), file, kind, doses, files, diagnostics);
        SessionText text = new SessionText(file.plainName(), source.get().text());
        return script.isEmpty() ? Optional.empty() : adapt(file, text, script.get(), wishes, files, diagnostics);
    }

    /**
     * Creates a breathing exercise, and applies the listener's wishes to it.
     *
     * @param seconds the maximum length
     * @param files receives the files that are read
     * @return empty if an error was reported
     * @throws SessionException if the breath is invalid, or there is no such background
     */
    Optional<Loaded> loadBreathing(
            SessionFile file,
            String ratio,
            double seconds,
            ListenerWishes wishes,
            SessionFiles files,
            Diagnostics diagnostics)
            throws SessionException {
        Script script = BreathSession.of(file.name(), ratio, seconds, diagnostics)
                .orElseThrow(() -> SessionException.request(diagnostics.sorted()));
        return adapt(file, new SessionText("breathe", ratio), script, wishes, files, diagnostics);
    }

    private Optional<Script> read(
            Source source, SessionFile file, Kind kind, Doses doses, SessionFiles files, Diagnostics diagnostics)
            throws SessionException {
        StretchLibrary library = catalog.library(file, files.inputs());
        Optional<Script> script = switch (kind) {
            case SESSION -> ScriptReader.read(source, library, diagnostics);
            case PLAYED -> ScriptReader.readToPlay(source, library, doses, diagnostics);
            case CHECKED -> ScriptReader.readAny(source, library, doses, diagnostics);
        };
        files.check();
        return script;
    }

    /** Reads the text of a script. If the bytes are not text, reports this and returns empty. */
    static Optional<Source> source(SessionFile file, SessionFiles files, Diagnostics diagnostics)
            throws SessionException {
        try {
            Source source = file.read(files.inputs());
            // A shell may have emptied the script already, so do not report that it is empty.
            files.check();
            return Optional.of(source);
        } catch (SourceFile.NotTextException e) {
            diagnostics.report(e.problem());
            return Optional.empty();
        } catch (IOException e) {
            throw SessionException.cannotRead(file.name(), e);
        }
    }

    private Optional<Loaded> adapt(
            SessionFile file,
            SessionText text,
            Script script,
            ListenerWishes wishes,
            SessionFiles files,
            Diagnostics diagnostics)
            throws SessionException {
        if (wishes.variation().isPresent()) {
            checkVariation(wishes.variation().get(), script);
        }
        ListenerWishes found = wishes.sound().background().isPresent()
                ? wishes.withBackground(found(wishes.sound().background().get(), sounds(file, files)))
                : wishes;
        return ScriptAdapter.adapt(script, found, diagnostics).map(adapted -> new Loaded(file, text, adapted, files));
    }

    private static void checkVariation(String variation, Script script) throws SessionException {
        if (!script.variations().contains(variation)) {
            String known = script.variations().isEmpty()
                    ? "its stretches have no variations"
                    : "available: " + String.join(", ", script.variations());
            throw new SessionException(
                    SessionException.Reason.REQUEST, "the session has no variation " + variation + "; " + known);
        }
    }

    /** Returns a background of the listener, which can be a file that is named by its path. */
    private Sound.Background found(Sound.Background wanted, SoundFiles files) throws SessionException {
        if (wanted.word().isPresent()) {
            return wanted;
        }
        String name = wanted.names().get(0).name();
        Optional<Path> path = catalog.soundAt(name);
        if (path.isPresent()) {
            return new Sound.Background(wanted.span(), path.get().toString());
        }
        if (SoundName.is(name) && files.has(name)) {
            return wanted;
        }
        Set<String> names = files.backgrounds();
        String hint = NearestWord.to(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("available: " + String.join(", ", names) + ", and every sound file by its path");
        throw new SessionException(SessionException.Reason.REQUEST, "there is no background " + name + "; " + hint);
    }

    /**
     * Prepares a session.
     *
     * @param voice the voice of all its words
     * @return empty if an error was reported
     * @throws SessionException if the voice cannot speak
     */
    Optional<PreparedSession> prepare(
            Loaded loaded, VoiceProvider voice, ProgressListener progress, Diagnostics diagnostics)
            throws SessionException {
        Script script = loaded.script();
        SoundFiles files = sounds(loaded.file(), loaded.files());
        Compiler compiler = compiler(voice, script);
        Map<String, SoundBed.LoadedMusic> backgrounds = new TreeMap<>();
        for (Sound.Background wanted : script.backgrounds()) {
            if (!backgrounds.containsKey(wanted.key())) {
                files.background(wanted, diagnostics)
                        .ifPresent(music -> backgrounds.put(wanted.key(), new SoundBed.LoadedMusic(music, clipFolder)));
            }
        }
        loaded.files().check();
        SessionSounds sounds = new SessionSounds(voice, clips(voice), files, loaded.files(), diagnostics);
        Optional<Timeline> timeline = complete(lengths -> compiler.compile(lengths, diagnostics), sounds, progress);
        if (timeline.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        SessionSound sound = new SessionSound(
                timeline.get(),
                sounds.clips(timeline.get()),
                sounds.chimes(),
                new SoundBed(script.sound(), backgrounds),
                loaded.files().inputs(),
                files,
                script.pronunciations(),
                voice,
                clipFolder);
        return Optional.of(new PreparedSession(
                sound, ScriptNotes.of(script, loaded.text()), diagnostics.sorted(), SessionStart.BEGINNING));
    }

    /**
     * Returns the lengths a session can have; empty if an error was reported.
     *
     * @throws SessionException if the voice cannot speak
     */
    Optional<SessionLengths> lengths(Loaded loaded, VoiceProvider voice, Diagnostics diagnostics)
            throws SessionException {
        Compiler compiler = compiler(voice, loaded.script());
        SessionSounds sounds = new SessionSounds(
                voice, clips(voice), sounds(loaded.file(), loaded.files()), loaded.files(), diagnostics);
        Optional<Timeline> own =
                complete(lengths -> compiler.compile(lengths, diagnostics), sounds, ProgressListener.NONE);
        if (own.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return complete(lengths -> compiler.lengths(lengths, diagnostics), sounds, ProgressListener.NONE)
                .map(possible -> new SessionLengths(own.get(), possible));
    }

    private static Compiler compiler(VoiceProvider voice, Script script) {
        return new Compiler(
                script, new Voicing(voice.name(), EngineDefaults.WORDS_PER_MINUTE, EngineDefaults.FRAME_RATE));
    }

    /**
     * Compiles a session. If sounds are missing, synthesises or loads them and compiles again, until no sound is
     * missing.
     */
    private static <T> Optional<T> complete(
            Function<SoundLengths, Compilation<T>> compiling, SessionSounds sounds, ProgressListener progress)
            throws SessionException {
        Compilation<T> attempt = compiling.apply(sounds.lengths());
        while (attempt instanceof Compilation.NeedsSounds<T> needs) {
            if (!sounds.add(needs.sounds(), progress)) {
                return Optional.empty();
            }
            attempt = compiling.apply(sounds.lengths());
        }
        return attempt.result();
    }

    private SoundFiles sounds(SessionFile file, SessionFiles files) {
        return catalog.sounds(file, EngineDefaults.FRAME_RATE, files.inputs());
    }

    /** Opens a voice in the background while the script is read, if nothing is cached and the voice will be needed. */
    void expectToSpeak(VoiceProvider voice) {
        clips(voice).expectToSpeak();
    }

    /**
     * Something that is done with a voice.
     *
     * @param <T> the result
     */
    interface Speaking<T> {
        /** @throws SessionException if the script has errors, or the voice or a file fails */
        T with(VoiceProvider voice) throws SessionException;
    }

    /**
     * Does something with a voice. If nobody chose the voice, and the usual one cannot run on this computer, the voice
     * that always works is used instead, and a warning says so once.
     *
     * @param chosen the voice that the listener or the script asks for; empty for the usual one
     */
    <T> T speak(Optional<VoiceProvider> chosen, Speaking<T> work) throws SessionException {
        if (chosen.isPresent()) {
            return work.with(chosen.get());
        }
        VoiceProvider usual = usualVoice();
        try {
            return work.with(usual);
        } catch (SessionException e) {
            VoiceProvider always = voices.always();
            if (!(e.getCause() instanceof VoiceUnavailableException)
                    || always.name().equals(usual.name())) {
                throw e;
            }
            warnings.accept(e.getMessage() + "; this time, " + always.name() + " speaks");
            instead = always;
            return work.with(always);
        }
    }

    /** Returns the voice that speaks where nobody asks for one. */
    VoiceProvider usualVoice() {
        return instead == null ? voices.usual() : instead;
    }

    /** Returns the clips of a voice. */
    SpeechClips clips(VoiceProvider voice) {
        return clips.computeIfAbsent(
                voice.name(), name -> new SpeechClips(voice, EngineDefaults.FRAME_RATE, clipFolder, warnings));
    }

    /**
     * Returns the voice that a script asks for; empty if it asks for none.
     *
     * @throws SessionException if that voice is not installed
     */
    Optional<VoiceProvider> preferredVoice(Script script) throws SessionException {
        Optional<Script.PreferredVoice> preferred = script.voice();
        if (preferred.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                voices.find(preferred.get().name())
                        .orElseThrow(
                                () -> new SessionException(
                                        SessionException.Reason.VOICE,
                                        "the session asks for the voice "
                                                + preferred.get().name()
                                                + ", which is not installed; choose another one with --voice (to list them: breathcue voices)")));
    }

    /**
     * Returns a voice by its name.
     *
     * @throws SessionException if the voice is unknown or not installed
     */
    VoiceProvider voice(String name) throws SessionException {
        Optional<VoiceProvider> found = voices.find(name);
        if (found.isPresent()) {
            return found.get();
        }
        if (voices.pack(name).isPresent()) {
            throw new SessionException(
                    SessionException.Reason.VOICE,
                    "the voice " + name + " is not installed; to install it: breathcue voices install " + name);
        }
        List<String> installed = voices.all().stream().map(VoiceProvider::name).toList();
        List<String> others = voices.missing().stream().map(VoicePack::name).toList();
        List<String> names = Stream.concat(installed.stream(), others.stream()).toList();
        String hint = NearestWord.to(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("available: " + String.join(", ", installed)
                        + (others.isEmpty() ? "" : "; not installed: " + String.join(", ", others)));
        throw new SessionException(SessionException.Reason.VOICE, "there is no voice " + name + "; " + hint);
    }

    /** Closes all voices. */
    @Override
    public void close() {
        clips.values().forEach(SpeechClips::close);
    }
}
