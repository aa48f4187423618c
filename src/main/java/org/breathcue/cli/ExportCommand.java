package org.breathcue.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.breathcue.encode.Recording;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.PcmSink;
import org.breathcue.playback.Outcome;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Write a session to a sound file with chapters.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private QuietOption quiet = new QuietOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "the file to write, whose name ends in .wav, .flac, .mp3 or .opus; - is WAV on standard output")
    private String output = "";

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "write the words too, as .vtt, .srt or .txt (labels for Audacity)")
    private @Nullable String captions;

    ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        SoundTarget target = SoundTarget.of(output, environment);
        CaptionTarget captionTarget = captions == null ? null : CaptionTarget.of(captions, environment);
        Prepared prepared = options.prepare(environment.quiet(quiet.quiet()));
        Timeline heard = prepared.heard();
        List<Chapter> chapters = prepared.chapters();
        Recording recording = new Recording(heard.frameRate(), heard.frames(), heard.title(), chapters);
        SoundExport.Opening sound = () -> shown(target.open(recording), recording);
        SoundExport.Opening all = captionTarget == null ? sound : () -> captionTarget.open(heard, sound);
        Mixer mix = prepared.sound();
        // It costs a part of the export, and is only for what is told in the end.
        LoudnessMeter meter = quiet.quiet() ? null : new LoudnessMeter(heard.frameRate());
        try {
            Outcome outcome = SoundExport.write(
                    mix,
                    prepared.startFrame(),
                    heard.seed(),
                    meter,
                    all,
                    () -> environment.err().println("breathcue: stopped; nothing was written"));
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
                            + (captions == null ? "" : "; captions in " + captions));
            environment.err().println(loudness(mix.words(), meter.loudness()));
        }
        return ExitStatus.DONE;
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

    private PcmSink shown(PcmSink sink, Recording recording) {
        return quiet.quiet() ? sink : ProgressSink.over(sink, recording, environment);
    }
}
