package org.breathcue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.InputFiles;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionNotFoundException;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.Source;
import org.breathcue.lint.Lint;
import org.breathcue.live.SessionStart;
import org.breathcue.pcm.PcmClip;
import org.breathcue.programme.parse.ProgrammeReader;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.dose.DoseConflicts;
import org.breathcue.script.dose.DoseSetting;
import org.breathcue.script.dose.Doses;
import org.breathcue.script.dose.StepDoses;
import org.breathcue.script.parse.LineLength;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.script.text.Conversion;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;

/**
 * Prepares, checks and lists sessions. This is the entry point for other programs; the command line uses it as well.
 *
 * <p>A complete program: it prepares a session, writes it to a file, and plays ten seconds of it to its own sink. The
 * session pauses after three seconds and continues one second later.
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
 *                     case 30, 40 -> live.gesture(Gesture.WAIT); // after 3 s: pause; after 4 s: continue
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
 * <p>Nothing in this API writes to a stream, reads environment variables, or ends the process. Used by one thread at a
 * time. Prepared sessions can be used by several threads.
 */
public final class Breathcue implements AutoCloseable {
    /** The frame rate of all sound, in frames per second. */
    public static final int FRAME_RATE = EngineDefaults.FRAME_RATE;

    /** The default length of a breathing exercise in seconds. */
    private static final double BREATHING_SECONDS = 300;

    private final Catalog catalog;
    private final Path here;
    private final Voices voices;
    private final SessionLoader loader;
    private final Programmes programmes;

    private Breathcue(Builder builder) {
        this.catalog = new Catalog(builder.library, builder.here);
        this.here = builder.here;
        this.voices = builder.voices == null ? Voices.builtIn() : Voices.in(builder.voices, builder.libraries);
        this.loader = new SessionLoader(catalog, voices, builder.clips, builder.warnings);
        this.programmes = new Programmes(catalog, loader);
    }

    /** Returns an entry point that uses a library and the built-in voices, and caches no speech on disk. */
    public static Breathcue in(Path library) {
        return builder(library).build();
    }

    /**
     * Returns a builder, which configures the entry point.
     *
     * @param library the folder that contains {@code scripts/} and {@code audio/}
     */
    public static Builder builder(Path library) {
        return new Builder(library);
    }

    /** Configures the folders that a {@link Breathcue} uses. */
    public static final class Builder {
        private final Path library;
        private Path here;
        private @Nullable Path voices;
        private LibraryFolders libraries = LibraryFolders.TEMPORARY;
        private @Nullable Path clips;
        private Consumer<String> warnings = warning -> {};

        private Builder(Path library) {
            this.library = library;
            this.here = library;
        }

        /**
         * Sets the folder for relative paths. Its {@code scripts/} and {@code audio/} have priority over those of the
         * library.
         */
        public Builder workingFolder(Path folder) {
            here = folder;
            return this;
        }

        /** Sets the folder with installed voices; it need not exist. */
        public Builder voicesIn(Path folder) {
            voices = folder;
            return this;
        }

        /**
         * Sets the folders in which native libraries of voices are kept once they are unpacked. Without this, they are
         * unpacked to the temporary folder each time, and removed again.
         */
        public Builder unpackLibrariesIn(LibraryFolders folders) {
            libraries = folders;
            return this;
        }

        /**
         * Sets the folder in which synthesised speech is cached. It is created if necessary, and several processes can
         * share it.
         */
        public Builder cacheSpeechIn(Path folder) {
            clips = folder;
            return this;
        }

        /** Sets the receiver of warnings, such as a failure to write to the cache. Any thread may call it. */
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

    /** Returns the programmes that can be followed. */
    public Programmes programmes() {
        return programmes;
    }

    /** Returns the voices that can be used or installed. */
    public Voices voices() {
        return voices;
    }

    /**
     * Prepares a session: reads the script, synthesises its words, and computes the frame of every event.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or a voice or a file fails
     */
    public PreparedSession prepare(SessionRequest request) throws SessionException {
        return prepare(request, ProgressListener.NONE);
    }

    /**
     * Prepares a session and reports the progress.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or a voice or a file fails
     */
    public PreparedSession prepare(SessionRequest request, ProgressListener progress) throws SessionException {
        SessionFile file = file(request.script());
        try {
            return prepared(request, file, progress);
        } catch (SessionException e) {
            if (e.diagnostics().isEmpty() || request.doses().isEmpty()) {
                throw e;
            }
            DoseConflicts<SessionException> conflicts = new DoseConflicts<>(
                    request.doses(),
                    fewer -> problems(() -> prepared(request.withDoses(fewer), file, ProgressListener.NONE)));
            throw failure(request, conflicts.told(e.diagnostics()));
        }
    }

    /** Something that prepares a session. */
    private interface Preparation {
        PreparedSession session() throws SessionException;
    }

    /** Returns the problems that prevent a session from being prepared. */
    private static List<Diagnostic> problems(Preparation preparation) throws SessionException {
        try {
            return preparation.session().diagnostics();
        } catch (SessionException e) {
            if (e.diagnostics().isEmpty()) {
                throw e;
            }
            return e.diagnostics();
        }
    }

    private PreparedSession prepared(SessionRequest request, SessionFile file, ProgressListener progress)
            throws SessionException {
        Optional<VoiceProvider> requested = requestedVoice(request);
        loader.expectToSpeak(requested.orElseGet(loader::usualVoice));
        Diagnostics diagnostics = new Diagnostics();
        Optional<SessionLoader.Loaded> loaded = load(request, withDefaultLength(request), file, diagnostics);
        if (loaded.isPresent()) {
            Optional<PreparedSession> prepared = loader.speak(
                    chosenVoice(requested, loaded.get().script()),
                    voice -> loader.prepare(loaded.get(), voice, progress, diagnostics));
            if (prepared.isPresent()) {
                return prepared.get();
            }
        }
        throw failure(request, diagnostics);
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
            Optional<SessionLengths> lengths = loader.speak(
                    chosenVoice(requestedVoice(request), loaded.get().script()),
                    voice -> loader.lengths(loaded.get(), voice, diagnostics));
            if (lengths.isPresent()) {
                return lengths.get();
            }
        }
        throw failure(request, diagnostics);
    }

    private static ListenerWishes withDefaultLength(SessionRequest request) {
        ListenerWishes wishes = request.wishes();
        return request.script() instanceof ScriptSource.Breathing
                        && wishes.length().isEmpty()
                ? wishes.withLength(BREATHING_SECONDS)
                : wishes;
    }

    /**
     * Returns what the listener should know before the session (props, positions and cautions) without preparing the
     * session.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or the file cannot be read
     */
    public Preflight preflight(SessionRequest request) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        return load(request, request.wishes(), file(request.script()), diagnostics)
                .map(loaded -> Preflight.of(loaded.script()))
                .orElseThrow(() -> failure(request, diagnostics));
    }

    /**
     * Returns the steps of a session whose doses can be set, with their doses: those of the script, or of the request where it
     * sets them.
     *
     * @throws SessionException if the script has errors, the request cannot be met, or the file cannot be read
     */
    public List<StepDoses> doses(SessionRequest request) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        Doses doses = doses(request, diagnostics);
        Optional<SessionLoader.Loaded> loaded =
                load(request, request.wishes(), doses, file(request.script()), diagnostics);
        if (loaded.isEmpty()) {
            throw failure(request, diagnostics);
        }
        return doses.steps();
    }

    private static Doses doses(SessionRequest request, Diagnostics diagnostics) {
        return new Doses(request.doses(), request.wishes().variation(), diagnostics);
    }

    /** Returns the exception for a session that has errors in its script or in the doses that the request sets. */
    private static SessionException failure(SessionRequest request, Diagnostics diagnostics) {
        return failure(request, diagnostics.sorted());
    }

    private static SessionException failure(SessionRequest request, List<Diagnostic> problems) {
        Set<Source> settings = request.doses().stream().map(DoseSetting::source).collect(Collectors.toSet());
        boolean ofScript = problems.stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .anyMatch(problem -> !settings.contains(problem.span().source()));
        return ofScript ? SessionException.script(problems) : SessionException.request(problems);
    }

    /**
     * Checks a session, a stretch, a programme or a file of pronunciations: reports errors, and warnings about sessions that work
     * but are hard to follow. If the preferred voice of the script is not installed, another voice is used, and a
     * warning says so.
     *
     * @throws SessionException if the file cannot be read, or the requested voice fails
     */
    public CheckedScript check(SessionRequest request) throws SessionException {
        SessionFile named = fileToCheck(request.script());
        Diagnostics diagnostics = new Diagnostics();
        Optional<Source> source = SessionLoader.source(named, SessionFiles.writing(request.outputs()), diagnostics);
        if (source.isEmpty()) {
            return new CheckedScript(named.name(), Optional.empty(), diagnostics.sorted());
        }
        if (named.isPronunciations()) {
            PronunciationReader.read(source.get(), diagnostics);
            return new CheckedScript(named.name(), Optional.empty(), diagnostics.sorted());
        }
        if (ProgrammeReader.isProgramme(source.get())) {
            return programmes.check(named, source.get(), requestedVoice(request), diagnostics);
        }
        // A pipe can be read only once.
        SessionFile file = named.of(source.get());
        CheckedScript checked = checked(request, file);
        DoseConflicts<SessionException> conflicts = new DoseConflicts<>(
                request.doses(),
                fewer -> checked(request.withDoses(fewer), file).diagnostics());
        return new CheckedScript(checked.name(), checked.session(), conflicts.told(checked.diagnostics()));
    }

    private CheckedScript checked(SessionRequest request, SessionFile file) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SessionLoader.Loaded> loaded = loader.load(
                file,
                SessionLoader.Kind.CHECKED,
                request.wishes().withoutVoice(),
                doses(request, diagnostics),
                SessionFiles.writing(request.outputs()),
                diagnostics);
        if (loaded.isEmpty()) {
            return new CheckedScript(file.name(), Optional.empty(), diagnostics.sorted());
        }
        Script script = loaded.get().script();
        reportMissingVoice(script, diagnostics);
        Optional<VoiceProvider> chosen =
                requestedVoice(request).or(() -> script.voice().flatMap(preferred -> voices.find(preferred.name())));
        Optional<PreparedSession> prepared = loader.speak(chosen, voice -> {
            Optional<PreparedSession> session = loader.prepare(loaded.get(), voice, ProgressListener.NONE, diagnostics);
            try (Pronouncer pronouncer = voice.pronouncer()) {
                Lint.check(
                        script,
                        session.map(PreparedSession::timeline),
                        voice::hardToPronounce,
                        (word, text) -> guessed(word, text, pronouncer),
                        diagnostics);
            } catch (VoiceException e) {
                throw SessionException.voice(e);
            }
            return session;
        });
        return new CheckedScript(file.name(), prepared, diagnostics.sorted());
    }

    /** Returns the sounds of a word in a text if it is in no lexicon. A voice that fails is reported when it speaks. */
    private static Optional<List<Phone>> guessed(String word, String text, Pronouncer pronouncer) {
        try {
            return pronouncer.unlisted(word, text).map(SpokenWord::phones);
        } catch (VoiceException e) {
            return Optional.empty();
        }
    }

    private void reportMissingVoice(Script script, Diagnostics diagnostics) {
        script.voice()
                .filter(preferred -> voices.find(preferred.name()).isEmpty())
                .ifPresent(
                        preferred -> diagnostics.report(
                                Code.VOICE_NOT_INSTALLED,
                                preferred.span(),
                                "the voice `" + PrintableText.of(preferred.name())
                                        + "` is not installed; the check used another voice",
                                "to list the installed voices: breathcue voices; to let the listener choose, delete this line"));
    }

    /**
     * Returns the entry of one session of the catalog. A session with errors has no summary.
     *
     * @throws SessionException if the file cannot be read, or the voice fails
     */
    public CatalogEntry summarize(SessionFile file) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        SessionFiles files = SessionFiles.writing(List.of());
        Optional<SessionLoader.Loaded> loaded = loader.load(
                file,
                SessionLoader.Kind.SESSION,
                ListenerWishes.NONE,
                new Doses(List.of(), Optional.empty(), diagnostics),
                files,
                diagnostics);
        Optional<SessionSummary> summary = Optional.empty();
        if (loaded.isPresent()) {
            Script script = loaded.get().script();
            summary = loader.speak(
                            loader.preferredVoice(script), voice -> loader.lengths(loaded.get(), voice, diagnostics))
                    .map(lengths -> SessionSummary.of(script, lengths.timeline(), lengths.possible()));
        }
        return new CatalogEntry(file, summary, diagnostics.sorted(), files.inputs());
    }

    /**
     * Returns a session or a stretch in its other form: JSON as text, or text as JSON. It is read, but not checked.
     *
     * @throws SessionException if there is no such script, it cannot be read, or its syntax is wrong
     */
    public Conversion convert(ScriptSource script) throws SessionException {
        SessionFiles files = SessionFiles.writing(List.of());
        SessionFile file = file(script);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Source> source = SessionLoader.source(file, files, diagnostics);
        List<String> stretches = catalog.library(file, files.inputs()).names();
        return source.flatMap(text -> Conversion.of(text, stretches, diagnostics))
                .orElseThrow(() -> SessionException.script(diagnostics.sorted()));
    }

    /** Prepares words outside a session, with plain delivery; see {@link #say(String, String, Delivery)}. */
    public PreparedSession say(String text, @Nullable String voice) throws SessionException {
        return say(text, voice, Delivery.PLAIN);
    }

    /**
     * Prepares a session that only speaks a text, with a quarter of a second of silence before and after it.
     * Pronunciations in {@code scripts/pronunciations.json} apply.
     *
     * @param voice the name of the voice; null for the default
     * @param delivery how the voice delivers them
     * @throws SessionException if the pronunciations have errors, the text is longer than a line of a script can be, or the voice is not installed or
     *     cannot speak
     */
    public PreparedSession say(String text, @Nullable String voice, Delivery delivery) throws SessionException {
        requireLine(text);
        Optional<VoiceProvider> chosen = chosen(voice);
        Diagnostics diagnostics = new Diagnostics();
        InputFiles inputs = new InputFiles();
        Pronunciations pronunciations = sharedPronunciations(diagnostics, inputs);
        SessionFile nowhere = SessionFile.ofText("-", "", Optional.empty());
        Utterance utterance =
                new Utterance(text, EngineDefaults.WORDS_PER_MINUTE, delivery, pronunciations, Optional.empty());
        SessionSound sound = loader.speak(chosen, speaker -> {
            try {
                PcmClip clip = loader.clips(speaker).clip(utterance);
                return SpokenText.sound(utterance, clip, speaker, inputs, catalog.sounds(nowhere, FRAME_RATE, inputs));
            } catch (VoiceException e) {
                throw SessionException.voice(e);
            }
        });
        return new PreparedSession(
                sound, ScriptNotes.words(new SessionText("-", text)), diagnostics.sorted(), SessionStart.BEGINNING);
    }

    /**
     * Returns the words of a text as a voice says them, with their sounds and where these come from. Pronunciations in
     * {@code scripts/pronunciations.json} apply.
     *
     * @param voice the name of the voice; null for the default
     * @throws SessionException if the pronunciations have errors, the text is longer than a line of a script can be, or the voice is not
     *     installed or fails
     */
    public List<SpokenWord> words(String text, @Nullable String voice) throws SessionException {
        requireLine(text);
        Pronunciations given = sharedPronunciations(new Diagnostics(), new InputFiles());
        return loader.speak(chosen(voice), speaker -> {
            try (Pronouncer pronouncer = speaker.pronouncer()) {
                return pronouncer.words(text, given);
            } catch (VoiceException e) {
                throw SessionException.voice(e);
            }
        });
    }

    private static void requireLine(String text) throws SessionException {
        Optional<LineLength.Problem> tooLong = LineLength.problem(text);
        if (tooLong.isPresent()) {
            throw new SessionException(
                    SessionException.Reason.REQUEST, tooLong.get().message());
        }
    }

    private Optional<VoiceProvider> chosen(@Nullable String voice) throws SessionException {
        return voice == null ? Optional.empty() : Optional.of(loader.voice(voice));
    }

    private Pronunciations sharedPronunciations(Diagnostics diagnostics, InputFiles inputs) throws SessionException {
        Pronunciations pronunciations = PronunciationReader.shared(catalog.library(inputs), diagnostics);
        if (diagnostics.hasErrors()) {
            throw SessionException.script(diagnostics.sorted());
        }
        return pronunciations;
    }

    private Optional<VoiceProvider> requestedVoice(SessionRequest request) throws SessionException {
        Optional<String> name = request.wishes().voice();
        return name.isEmpty() ? Optional.empty() : Optional.of(loader.voice(name.get()));
    }

    /** Returns the voice that the listener or the script asks for; empty if none does. */
    private Optional<VoiceProvider> chosenVoice(Optional<VoiceProvider> requested, Script script)
            throws SessionException {
        return requested.isPresent() ? requested : loader.preferredVoice(script);
    }

    /** Returns the file of a script, or of a programme if no session has the name. */
    private SessionFile fileToCheck(ScriptSource source) throws SessionException {
        try {
            return file(source);
        } catch (SessionException e) {
            if (source instanceof ScriptSource.Named named) {
                return catalog.programme(named.name()).orElseThrow(() -> e);
            }
            throw e;
        }
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
                return SessionFile.ofStream(stream.name(), stream.in(), stream.file());
            }

            @Override
            public SessionFile breathing(ScriptSource.Breathing breathing) {
                // Backgrounds of the listener are in audio/ of the working folder.
                return SessionFile.ofText("RATIO", "", Optional.of(here));
            }
        });
    }

    /** Loads a session. A breathing exercise gets the requested length, or five minutes. */
    private Optional<SessionLoader.Loaded> load(
            SessionRequest request, ListenerWishes wishes, SessionFile file, Diagnostics diagnostics)
            throws SessionException {
        return load(request, wishes, doses(request, diagnostics), file, diagnostics);
    }

    private Optional<SessionLoader.Loaded> load(
            SessionRequest request, ListenerWishes wishes, Doses doses, SessionFile file, Diagnostics diagnostics)
            throws SessionException {
        SessionFiles files = SessionFiles.writing(request.outputs());
        files.check();
        if (request.script() instanceof ScriptSource.Breathing breathing) {
            doses.finish();
            double seconds = request.wishes().length().orElse(BREATHING_SECONDS);
            return loader.loadBreathing(file, breathing.ratio(), seconds, wishes, files, diagnostics);
        }
        return loader.load(file, SessionLoader.Kind.PLAYED, wishes, doses, files, diagnostics);
    }

    /** Closes the voices. Prepared sessions can still be used. */
    @Override
    public void close() {
        loader.close();
    }
}
