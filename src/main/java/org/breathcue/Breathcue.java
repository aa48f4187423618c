package org.breathcue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionNotFoundException;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.lint.Lint;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;

/**
 * Prepares, checks and lists sessions. This is the entry point for programs; the command line uses nothing else.
 *
 * <p>A complete program: it prepares a session, writes it to a file, and plays ten seconds of it into a sink of its own. After
 * three seconds its listener asks the session to wait, and one second later to go on.
 *
 * <pre>{@code
 * import java.nio.file.Path;
 * import java.time.Duration;
 * import org.breathcue.Breathcue;
 * import org.breathcue.LiveSession;
 * import org.breathcue.PreparedSession;
 * import org.breathcue.SessionException;
 * import org.breathcue.SessionRequest;
 * import org.breathcue.device.LiveSink;
 * import org.breathcue.live.Gesture;
 *
 * public final class Example {
 *     public static void main(String[] arguments) {
 *         Path library = Path.of(arguments[0]); // has scripts/ and audio/
 *         Path file = Path.of(arguments[1]); // such as session.flac
 *         try (Breathcue breathcue = Breathcue.in(library)) {
 *             SessionRequest request = SessionRequest.named("mid-back-reset")
 *                     .withLength(Duration.ofMinutes(10))
 *                     .withVoice("kevin16");
 *             PreparedSession session = breathcue.prepare(request);
 *             session.diagnostics().forEach(warning -> System.out.println(warning.message()));
 *             System.out.println(session.timeline().frames() + " frames");
 *             session.export(file);
 *             play(session);
 *         } catch (SessionException e) {
 *             System.out.println(e.getMessage());
 *         }
 *     }
 *
 *     private static void play(PreparedSession session) throws SessionException {
 *         Line line = new Line();
 *         try (LiveSession live = session.live(line, true)) {
 *             live.onStatus(status -> {
 *                 System.out.println(status.state() + " at frame " + status.frame());
 *                 switch ((int) (line.heard() / (Breathcue.FRAME_RATE / 10))) {
 *                     case 30, 40 -> live.gesture(Gesture.WAIT); // after 3 s: wait; after 4 s: go on
 *                     case 100 -> live.stop();
 *                     default -> {}
 *                 }
 *             });
 *             live.play();
 *         }
 *     }
 *
 *     // A line without a loudspeaker: it counts frames and is never full.
 *     private static final class Line implements LiveSink {
 *         private volatile long frames;
 *
 *         @Override
 *         public void write(byte[] data, int offset, int length) {
 *             frames += length / 4;
 *         }
 *
 *         @Override
 *         public long heard() {
 *             return frames;
 *         }
 *
 *         @Override
 *         public boolean reopen() {
 *             return false;
 *         }
 *
 *         @Override
 *         public void finish() {}
 *
 *         @Override
 *         public void close() {}
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing in this API writes to a stream, reads environment variables, or ends the process. Not for several threads at once,
 * but what it returns is.
 */
public final class Breathcue implements AutoCloseable {
    /** The frames per second of all sound. */
    public static final int FRAME_RATE = EngineDefaults.FRAME_RATE;

    /** The length in seconds of breathing alone, when the request names none. */
    private static final double BREATHING_SECONDS = 300;

    private final Catalog catalog;
    private final Path here;
    private final Voices voices;
    private final SessionLoader loader;

    private Breathcue(Builder builder) {
        this.catalog = new Catalog(builder.library, builder.here);
        this.here = builder.here;
        this.voices = builder.voices == null ? Voices.builtIn() : Voices.in(builder.voices);
        this.loader = new SessionLoader(catalog, voices, builder.clips, builder.warnings);
    }

    /** Uses a library with the built-in voices, and keeps no clips on disk. */
    public static Breathcue in(Path library) {
        return builder(library).build();
    }

    /**
     * Starts a configuration.
     *
     * @param library the folder that holds {@code scripts/} and {@code audio/}
     */
    public static Builder builder(Path library) {
        return new Builder(library);
    }

    /** Collects what {@link Breathcue} uses of the machine. */
    public static final class Builder {
        private final Path library;
        private Path here;
        private @Nullable Path voices;
        private @Nullable Path clips;
        private Consumer<String> warnings = warning -> {};

        private Builder(Path library) {
            this.library = library;
            this.here = library;
        }

        /** Sets the folder that relative paths start from, and whose {@code scripts/} comes before the library's. */
        public Builder workingFolder(Path folder) {
            here = folder;
            return this;
        }

        /** Sets the folder with installed voices; it need not exist. */
        public Builder voicesIn(Path folder) {
            voices = folder;
            return this;
        }

        /** Sets the folder where synthesised speech is cached, which many processes may share; it is created when needed. */
        public Builder cacheSpeechIn(Path folder) {
            clips = folder;
            return this;
        }

        /** Sets what gets a line when something optional fails, such as writing to the cache. Called from any thread. */
        public Builder warnings(Consumer<String> listener) {
            warnings = listener;
            return this;
        }

        /** Returns the configured entry point. */
        public Breathcue build() {
            return new Breathcue(this);
        }
    }

    /** Returns the sessions, stretches and sounds that can be used. */
    public Catalog catalog() {
        return catalog;
    }

    /** Returns the voices that can be used or installed. */
    public Voices voices() {
        return voices;
    }

    /**
     * Prepares a session: reads the script, synthesises its words, and fixes every sound to the frame.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or a voice or a file fails
     */
    public PreparedSession prepare(SessionRequest request) throws SessionException {
        return prepare(request, ProgressListener.NONE);
    }

    /**
     * Prepares a session and tells how far it has come.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or a voice or a file fails
     */
    public PreparedSession prepare(SessionRequest request, ProgressListener progress) throws SessionException {
        Optional<VoiceProvider> requested = requestedVoice(request);
        SessionFile file = file(request.script());
        loader.expectToSpeak(requested.orElseGet(voices::usual));
        Diagnostics diagnostics = new Diagnostics();
        Optional<SessionLoader.Loaded> loaded = load(request, withDefaultLength(request), file, diagnostics);
        if (loaded.isPresent()) {
            VoiceProvider voice = voice(requested, loaded.get().script());
            Optional<PreparedSession> prepared = loader.prepare(loaded.get(), voice, progress, diagnostics);
            if (prepared.isPresent()) {
                return prepared.get();
            }
        }
        throw SessionException.script(diagnostics.sorted());
    }

    /**
     * Returns the lengths a session can have; a length in the request is ignored.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or a voice or a file fails
     */
    public SessionLengths lengths(SessionRequest request) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SessionLoader.Loaded> loaded =
                load(request, request.wishes().withoutLength(), file(request.script()), diagnostics);
        if (loaded.isPresent()) {
            VoiceProvider voice = voice(requestedVoice(request), loaded.get().script());
            Optional<SessionLengths> lengths = loader.lengths(loaded.get(), voice, diagnostics);
            if (lengths.isPresent()) {
                return lengths.get();
            }
        }
        throw SessionException.script(diagnostics.sorted());
    }

    private static ListenerWishes withDefaultLength(SessionRequest request) {
        ListenerWishes wishes = request.wishes();
        return request.script() instanceof ScriptSource.Breathing
                        && wishes.length().isEmpty()
                ? wishes.withLength(BREATHING_SECONDS)
                : wishes;
    }

    /**
     * Returns what a listener should know before a session, without preparing it.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or the file cannot be read
     */
    public Preflight preflight(SessionRequest request) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        return load(request, request.wishes(), file(request.script()), diagnostics)
                .map(loaded -> Preflight.of(loaded.script()))
                .orElseThrow(() -> SessionException.script(diagnostics.sorted()));
    }

    /**
     * Checks a session, a stretch or a file of pronunciations: reports errors, and warnings about what works but would be hard to
     * follow. Where the preferred voice of the script is not installed, another one is used and that is reported.
     *
     * @throws SessionException if the file cannot be read, or the requested voice fails
     */
    public CheckedScript check(SessionRequest request) throws SessionException {
        SessionFile file = file(request.script());
        Diagnostics diagnostics = new Diagnostics();
        if (file.isPronunciations()) {
            SessionLoader.source(file, diagnostics).ifPresent(source -> PronunciationReader.read(source, diagnostics));
            return new CheckedScript(file.name(), Optional.empty(), diagnostics.sorted());
        }
        Optional<SessionLoader.Loaded> loaded = loader.load(
                file, SessionLoader.Kind.SESSION_OR_STRETCH, request.wishes().withoutVoice(), diagnostics);
        if (loaded.isEmpty()) {
            return new CheckedScript(file.name(), Optional.empty(), diagnostics.sorted());
        }
        Script script = loaded.get().script();
        reportMissingVoice(script, diagnostics);
        Optional<VoiceProvider> requested = requestedVoice(request);
        VoiceProvider voice = requested.isPresent()
                ? requested.get()
                : script.voice().flatMap(wish -> voices.find(wish.word())).orElseGet(voices::usual);
        Optional<PreparedSession> prepared = loader.prepare(loaded.get(), voice, ProgressListener.NONE, diagnostics);
        Lint.check(script, prepared.map(PreparedSession::timeline), voice::hardToPronounce, diagnostics);
        return new CheckedScript(file.name(), prepared, diagnostics.sorted());
    }

    private void reportMissingVoice(Script script, Diagnostics diagnostics) {
        script.voice()
                .filter(wish -> voices.find(wish.word()).isEmpty())
                .ifPresent(
                        wish -> diagnostics.report(
                                Code.VOICE_NOT_INSTALLED,
                                wish.span(),
                                "the voice `" + PrintableText.of(wish.word())
                                        + "` is not installed; the check used another voice",
                                "to list the installed voices: breathcue voices; to let the listener choose, delete this line"));
    }

    /**
     * Returns the summary of one session of the catalog; a session with errors has none.
     *
     * @throws SessionException if it cannot be read, or its voice fails
     */
    public CatalogEntry summarize(SessionFile file) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SessionLoader.Loaded> loaded =
                loader.load(file, SessionLoader.Kind.SESSION, ListenerWishes.NONE, diagnostics);
        Optional<SessionSummary> summary = Optional.empty();
        if (loaded.isPresent()) {
            Script script = loaded.get().script();
            summary = loader.lengths(loaded.get(), loader.preferredVoice(script), diagnostics)
                    .map(lengths -> SessionSummary.of(script, lengths.timeline(), lengths.possible()));
        }
        return new CatalogEntry(file, summary, diagnostics.sorted());
    }

    /**
     * Prepares a session of some words alone, with a quarter of a second of silence before and after them. Words that have a
     * pronunciation in {@code scripts/pronunciations.json} get it.
     *
     * @param voice the name of the voice; null for the default
     * @throws SessionException if the voice is not installed or cannot speak
     */
    public PreparedSession say(String text, @Nullable String voice) throws SessionException {
        VoiceProvider speaker = voice == null ? voices.usual() : loader.voice(voice);
        Diagnostics diagnostics = new Diagnostics();
        Pronunciations pronunciations = PronunciationReader.shared(catalog.library(), diagnostics);
        Utterance utterance = new Utterance(text, EngineDefaults.WORDS_PER_MINUTE, pronunciations);
        PcmClip clip;
        try {
            clip = loader.clips(speaker).clip(utterance);
        } catch (VoiceException e) {
            throw new SessionException(SessionException.Reason.VOICE, String.valueOf(e.getMessage()), e);
        }
        SessionSound sound = SpokenText.sound(
                utterance, clip, speaker, catalog.sounds(SessionFile.ofText("-", "", Optional.empty()), FRAME_RATE));
        return new PreparedSession(sound, Preflight.NONE, diagnostics.sorted(), 0);
    }

    private Optional<VoiceProvider> requestedVoice(SessionRequest request) throws SessionException {
        Optional<String> name = request.wishes().voice();
        return name.isEmpty() ? Optional.empty() : Optional.of(loader.voice(name.get()));
    }

    private VoiceProvider voice(Optional<VoiceProvider> requested, Script script) throws SessionException {
        return requested.isPresent() ? requested.get() : loader.preferredVoice(script);
    }

    private SessionFile file(ScriptSource source) throws SessionException {
        return source.match(new ScriptSource.Match<SessionFile, SessionException>() {
            @Override
            public SessionFile named(ScriptSource.Named named) throws SessionException {
                try {
                    return catalog.find(named.name());
                } catch (SessionNotFoundException e) {
                    throw new SessionException(SessionException.Reason.REQUEST, String.valueOf(e.getMessage()), e);
                }
            }

            @Override
            public SessionFile text(ScriptSource.Text text) {
                return SessionFile.ofText(text.name(), text.json(), text.folder());
            }

            @Override
            public SessionFile stream(ScriptSource.Stream stream) {
                return SessionFile.ofStream(stream.name(), stream.in(), Optional.empty());
            }

            @Override
            public SessionFile breathing(ScriptSource.Breathing breathing) {
                // The listener's own sounds are in audio/ of the working folder.
                return SessionFile.ofText("RATIO", "", Optional.of(here));
            }
        });
    }

    /** Loads a session with some wishes; breathing alone is made for the length that the request asks for, or for five minutes. */
    private Optional<SessionLoader.Loaded> load(
            SessionRequest request, ListenerWishes wishes, SessionFile file, Diagnostics diagnostics)
            throws SessionException {
        if (request.script() instanceof ScriptSource.Breathing breathing) {
            double seconds = request.wishes().length().orElse(BREATHING_SECONDS);
            return loader.loadBreathing(file, breathing.ratio(), seconds, wishes, diagnostics);
        }
        return loader.load(file, SessionLoader.Kind.SESSION, wishes, diagnostics);
    }

    /** Closes the voices. Prepared sessions stay usable. */
    @Override
    public void close() {
        loader.close();
    }
}
