package org.breathcue.cli.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.session.PreparedSession;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.breathcue.plan.TimelineText;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Writes a session to a sound file, and its words beside it. */
public final class SessionExport {
    private final SoundOutput target;
    private final @Nullable String captions;
    private final @Nullable CaptionOutput captionTarget;
    private final boolean quiet;
    private final Environment environment;

    private SessionExport(
            SoundOutput target,
            @Nullable String captions,
            @Nullable CaptionOutput captionTarget,
            boolean quiet,
            Environment environment) {
        this.target = target;
        this.captions = captions;
        this.captionTarget = captionTarget;
        this.quiet = quiet;
        this.environment = environment;
    }

    /**
     * An export that can be asked for.
     *
     * @param output what {@code -o} names
     * @param captions what {@code --captions} names; null for none
     * @param quiet whether nothing is told of it
     */
    public static SessionExport of(String output, @Nullable String captions, boolean quiet, Environment environment)
            throws CommandException {
        return new SessionExport(
                SoundOutput.of(output, environment),
                captions,
                captions == null ? null : CaptionOutput.of(captions, environment),
                quiet,
                environment);
    }

    /** Writes it, and returns the exit status. */
    public int write(PreparedSession prepared) throws CommandException {
        Timeline heard = prepared.heard();
        List<Chapter> chapters = prepared.chapters();
        RecordingInfo recording = new RecordingInfo(heard.frameRate(), heard.frames(), heard.title(), chapters);
        SoundExport.Opening sound = () -> shown(target.open(recording), recording);
        SoundExport.Opening all = all(heard, sound);
        Mixer mix = prepared.sound();
        // It costs a part of the export, and is only for what is told in the end.
        LoudnessMeter meter = quiet ? null : new LoudnessMeter(heard.frameRate());
        try {
            Outcome outcome = SoundExport.write(
                    mix,
                    prepared.startFrame(),
                    heard.seed(),
                    meter,
                    all,
                    () -> environment.err().println("breathcue: stopped; no file was written"));
            if (outcome == Outcome.STOPPED) {
                return ExitStatus.INTERRUPTED;
            }
        } catch (IOException e) {
            throw target.cannotWrite(e);
        }
        if (meter != null) {
            environment
                    .err()
                    .println(target.name() + ": " + TimelineText.clock(heard.frames(), heard.frameRate()) + ", "
                            + chapters.size() + (chapters.size() == 1 ? " chapter" : " chapters")
                            + (captions == null ? "" : "; captions: " + captions));
            environment.err().println(loudness(mix.words(), meter.loudness()));
        }
        return ExitStatus.DONE;
    }

    private SoundExport.Opening all(Timeline heard, SoundExport.Opening sound) {
        CaptionOutput words = captionTarget;
        return words == null ? sound : () -> words.open(heard, sound);
    }

    private static String loudness(Loudness words, Loudness all) {
        String spoken =
                Double.isFinite(words.integratedLufs()) ? figure("words", words.integratedLufs(), "LUFS, ") : "";
        String whole = Double.isFinite(all.integratedLufs()) ? figure("all", all.integratedLufs(), "LUFS, ") : "";
        return Double.isFinite(all.truePeakDbtp())
                ? spoken + whole + figure("true peak", all.truePeakDbtp(), "dBTP")
                : "silence";
    }

    private static String figure(String what, double value, String unit) {
        return String.format(Locale.ROOT, "%s %.1f %s", what, value, unit);
    }

    private PcmSink shown(PcmSink sink, RecordingInfo recording) {
        return quiet ? sink : ProgressSink.over(sink, recording, environment);
    }
}
