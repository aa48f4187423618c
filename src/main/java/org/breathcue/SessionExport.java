package org.breathcue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.encode.Exporter;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Writes a session to a sound file and optionally its words to a caption file. Created by {@code
 * PreparedSession.export}. Can be used once. One thread configures and {@linkplain #run runs} it; any thread may
 * {@linkplain #stop stop} it.
 */
public final class SessionExport {
    private final SessionSound sound;
    private final Timeline heard;
    private final long startFrame;
    private final ExportTarget target;
    private @Nullable CaptionFile captions;
    private ProgressListener progress = ProgressListener.NONE;
    private boolean measured;
    private @Nullable Exporter running;
    private boolean stopped;

    /**
     * @param heard the part of the timeline to write
     * @param startFrame the frame of the whole timeline at which this part starts
     */
    SessionExport(SessionSound sound, Timeline heard, long startFrame, ExportTarget target) {
        this.sound = sound;
        this.heard = heard;
        this.startFrame = startFrame;
        this.target = target;
    }

    /** Also writes the words to a caption file, which appears at the same time as the sound file. */
    public SessionExport withCaptions(Path file, CaptionFormat format) {
        captions = new CaptionFile(file, format);
        return this;
    }

    /** Also measures the loudness, which makes the export about 10 % slower. */
    public SessionExport measured() {
        measured = true;
        return this;
    }

    /** Reports the progress to a listener. */
    public SessionExport reportingTo(ProgressListener listener) {
        progress = listener;
        return this;
    }

    /**
     * Writes the session. Returns when all files are complete, or when the export was stopped and no file is left.
     *
     * @throws SessionException if a file cannot be written, or is one that the session is made of; no file is left
     */
    public ExportReport run() throws SessionException {
        new SessionFiles(sound.inputs(), outputs()).check();
        List<Chapter> chapters = chapters(heard);
        Mixer mix = sound.mix();
        RecordingInfo recording =
                new RecordingInfo(heard.frameRate(), heard.frames(), heard.title(), chapters, mix.programme());
        LoudnessMeter meter = measured ? new LoudnessMeter(heard.frameRate()) : null;
        Outcome outcome;
        try (PcmSink sink = new ProgressSink(open(recording), recording.frames(), progress)) {
            outcome = run(new Exporter(mix, heard.seed(), sink, meter));
        } catch (IOException e) {
            throw target.cannotWrite(e);
        }
        return new ExportReport(
                outcome == Outcome.FINISHED,
                heard.frames(),
                chapters.size(),
                Math.min(chapters.size(), target.mostChapters()),
                meter == null ? Optional.empty() : Optional.of(mix.words()),
                Optional.ofNullable(meter).map(LoudnessMeter::loudness));
    }

    private List<OutputFile> outputs() {
        List<OutputFile> outputs = new ArrayList<>();
        target.output().ifPresent(outputs::add);
        CaptionFile words = captions;
        if (words != null) {
            outputs.add(new OutputFile(words.file().toString(), words.file()));
        }
        return outputs;
    }

    private PcmSink open(RecordingInfo recording) throws IOException {
        CaptionFile words = captions;
        return words == null ? target.open(recording) : words.open(heard, () -> target.open(recording));
    }

    /** Runs the exporter, unless the export was stopped before. */
    private Outcome run(Exporter exporter) throws IOException {
        synchronized (this) {
            if (stopped) {
                return Outcome.STOPPED;
            }
            running = exporter;
        }
        return exporter.export(startFrame);
    }

    /** Makes {@link #run} return soon. Usable by any thread, more than once. */
    public synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }

    /** Returns the chapters of a timeline: one for each of its marks. */
    static List<Chapter> chapters(Timeline timeline) {
        return timeline.events(Event.Mark.class).stream()
                .map(mark -> new Chapter(mark.startFrame(), mark.name()))
                .toList();
    }
}
