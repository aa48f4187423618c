package org.breathcue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.breathcue.device.AudioDeviceException;
import org.breathcue.device.Devices;
import org.breathcue.device.LineSink;
import org.breathcue.device.LiveSink;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.duration.DurationParser;
import org.breathcue.duration.DurationText;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.encode.SoundFormat;
import org.breathcue.live.SessionStart;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSections;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.PcmSource;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.outline.Outline;
import org.breathcue.plan.picture.SessionPicture;
import org.breathcue.script.Preflight;
import org.breathcue.stream.StreamedSession;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.StartPoint;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A session that is ready to play: its timeline is complete, and all its words are synthesised. Immutable. Usable by
 * several threads, and after the {@link Breathcue} that prepared it was closed.
 */
public final class PreparedSession {
    private final SessionSound sound;
    private final ScriptNotes notes;
    private final List<Diagnostic> diagnostics;
    private final SessionStart start;

    PreparedSession(SessionSound sound, ScriptNotes notes, List<Diagnostic> diagnostics, SessionStart start) {
        this.sound = sound;
        this.notes = notes;
        this.diagnostics = List.copyOf(diagnostics);
        this.start = start;
    }

    /** Returns the script of the session as it was read. */
    public SessionText text() {
        return notes.text();
    }

    /** Returns the timeline of the whole session, independent of the start frame. */
    public Timeline timeline() {
        return sound.timeline();
    }

    /** Returns the warnings about the script, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Returns whether the files that the session was made of are as they were when they were read. A session that is not can still be used;
     * another one would be different.
     */
    public boolean isCurrent() {
        return sound.inputs().areCurrent();
    }

    /** Returns a text that is another one after a file that the session is made of was changed. */
    public String fileStates() {
        return sound.inputs().states();
    }

    /** Returns what the listener should know before the session: props, positions and cautions. */
    public Preflight preflight() {
        return notes.preflight();
    }

    /** Returns the first frame to play: 0 unless the session {@linkplain #from(String) starts later}. */
    public long startFrame() {
        return start.frame();
    }

    /**
     * Returns the same session with a later start.
     *
     * @param place the number or the name of a step, or a time such as {@code 4:30}, which starts at the words at or
     *     before it
     * @throws SessionException if the session has no such place
     */
    public PreparedSession from(String place) throws SessionException {
        OptionalLong frame = frame(place);
        if (frame.isEmpty()) {
            throw noSuchPlace(place);
        }
        return starting(new SessionStart(frame.getAsLong(), false));
    }

    /**
     * Returns the same session, to be continued where it was interrupted. A live session then says where the listener is, and gives the
     * words that set up the stretch and lead into its dose again; no dose becomes shorter.
     *
     * @param frame the frame of the timeline that was not heard yet, at most its length
     */
    public PreparedSession goingOnAt(long frame) {
        return starting(new SessionStart(frame, true));
    }

    private PreparedSession starting(SessionStart later) {
        return new PreparedSession(sound, notes, diagnostics, later);
    }

    private OptionalLong frame(String place) {
        if (place.isBlank()) {
            return OptionalLong.empty();
        }
        if (place.matches("\\d{1,6}")) {
            return StartPoint.ofStep(timeline(), Integer.parseInt(place));
        }
        OptionalDouble seconds = DurationParser.seconds(place);
        return seconds.isPresent()
                ? StartPoint.before(
                        timeline(),
                        Math.round(seconds.getAsDouble() * timeline().frameRate()))
                : StartPoint.ofName(timeline(), place);
    }

    private SessionException noSuchPlace(String place) {
        List<Event.Mark> marks = timeline().events(Event.Mark.class);
        int steps = marks.stream()
                .map(Event::place)
                .mapToInt(step -> step == null ? 0 : step.step())
                .max()
                .orElse(0);
        String hint = NearestWord.to(place, marks.stream().map(Event.Mark::name).toList())
                .map(near -> "did you mean \"" + near + "\"? ")
                .orElse("");
        return new SessionException(
                SessionException.Reason.REQUEST,
                place + ": there is no such step; " + hint + "the session has steps 1 to " + steps + " and lasts "
                        + DurationText.clockWithMillis(
                                timeline().frames(), timeline().frameRate()));
    }

    /** Returns the timeline from the start frame on, shifted so that it starts at frame 0. */
    public Timeline heard() {
        return start.frame() == 0 ? timeline() : StartPoint.tail(timeline(), start.frame());
    }

    /** Returns the chapters from the start frame on. Their frames are relative to the start frame. */
    public List<Chapter> chapters() {
        return SessionExport.chapters(heard());
    }

    /** Returns the stretches from the start frame on with their doses and words, for reading. */
    public Outline outline() {
        return Outline.of(heard(), notes.about(), notes.preflight(), notes.steps());
    }

    /** Returns the session from the start frame on in a format for people or programs. */
    public String plan(PlanFormat format) {
        return format.write(heard(), this::outline);
    }

    /**
     * Returns the picture of the session from the start frame on.
     *
     * @param width in pixels, from {@value SessionPicture#NARROWEST} to {@value SessionPicture#WIDEST}
     */
    public String picture(int width) {
        return SessionPicture.of(heard(), width);
    }

    /**
     * Returns the sound of the whole session, independent of the start frame: stereo at {@value
     * EngineDefaults#FRAME_RATE} frames per second, as a pure function of the frame. Rendering allocates nothing, and
     * several threads can render at the same time.
     *
     * @throws SessionException if the background is a file that cannot be decoded
     */
    public PcmSource sound() throws SessionException {
        return sound.mix();
    }

    /**
     * Returns the whole session, independent of the start frame, as sound files that are made while they are read, with what a player
     * needs in order to follow gestures.
     *
     * @throws SessionException if the background is a file that cannot be decoded
     */
    public StreamedSession stream() throws SessionException {
        Mixer mix = sound.mix();
        LiveSpeech speech = new LiveSpeech(sound, mix);
        RecordingInfo recording = new RecordingInfo(
                timeline().frameRate(),
                timeline().frames(),
                timeline().title(),
                SessionExport.chapters(timeline()),
                mix.programme());
        return new StreamedSession(timeline(), mix, speech, speech.wordsPerMinute(), recording);
    }

    /**
     * Writes the session from the start frame on to a sound file with chapters. The extension selects the format:
     * {@code .wav}, {@code .flac}, {@code .mp3}, {@code .opus} or {@code .ogg}. The file appears when it is complete.
     *
     * @throws SessionException if the extension is none of these, the file is one that the session is made of, or it
     *     cannot be written
     */
    public ExportReport export(Path file) throws SessionException {
        SoundFormat format = SoundFormat.of(file.toString())
                .orElseThrow(() -> new SessionException(
                        SessionException.Reason.REQUEST,
                        file + ": the file name must end in one of " + String.join(", ", SoundFormat.allEndings())));
        return export(ExportTarget.file(file, format)).run();
    }

    /** Returns an export with more options: captions, loudness measurement, progress, and a way to stop it. */
    public SessionExport export(ExportTarget target) {
        return new SessionExport(sound, heard(), start.frame(), target);
    }

    /**
     * Returns a live session that plays from the start frame to a sink of the caller. The sink is not closed.
     *
     * @param waits whether to wait for a gesture where the script says {@code until ready}; if not, the session
     *     continues by itself
     * @throws SessionException if the background is a file that cannot be decoded
     */
    public LiveSession live(LiveSink sink, boolean waits) throws SessionException {
        return new LiveSession(sound, sound.bed().sections(timeline()), start, sink, waits, null);
    }

    /**
     * Returns a live session that plays from the start frame on an audio device.
     *
     * @param device the name of a device, a part of the name, or its number in {@link Devices#list}; null for the
     *     default device
     * @param waits whether to wait for a gesture where the script says {@code until ready}; if not, the session
     *     continues by itself
     * @throws SessionException if there is no such device, or it cannot be opened
     */
    public LiveSession liveOn(@Nullable String device, boolean waits) throws SessionException {
        // Music is decoded before the device is opened, so that other programs can use the device until then.
        SoundSections sections = sound.bed().sections(timeline());
        try {
            LineSink line = Devices.open(device);
            return new LiveSession(sound, sections, start, line, waits, line);
        } catch (AudioDeviceException e) {
            throw new SessionException(SessionException.Reason.DEVICE, String.valueOf(e.getMessage()), e);
        }
    }
}
