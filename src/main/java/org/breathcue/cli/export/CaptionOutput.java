package org.breathcue.cli.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FileExtensions;
import org.breathcue.pcm.AtomicFile;
import org.breathcue.pcm.PcmSink;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.timeline.Timeline;

/** A file of captions, which appears together with the sound. */
public final class CaptionOutput {
    private final Path file;
    private final CaptionFormat format;

    private CaptionOutput(Path file, CaptionFormat format) {
        this.file = file;
        this.format = format;
    }

    /** What the option {@code --captions} names. */
    public static CaptionOutput of(String option, Environment environment) throws CommandException {
        CaptionFormat format = CaptionFormat.of(option)
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "--captions " + option + ": the file name must end in "
                                + FileExtensions.of(CaptionFormat.allEndings()) + ", such as session.vtt"));
        return new CaptionOutput(environment.here().resolve(option), format);
    }

    /** Opens a sound whose captions are these. */
    public PcmSink open(Timeline timeline, SoundExport.Opening sound) throws IOException {
        AtomicFile captions = AtomicFile.open(file);
        try {
            captions.write(format.text(timeline).getBytes(StandardCharsets.UTF_8));
            return new Pair(captions, sound.open());
        } catch (IOException | RuntimeException e) {
            captions.close();
            throw e;
        }
    }

    /** All of the captions is on the disk before the sound is finished, so that what remains to be done is to name them. */
    private record Pair(AtomicFile captions, PcmSink sound) implements PcmSink {
        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            sound.write(data, offset, length);
        }

        @Override
        public void finish() throws IOException {
            captions.complete();
            sound.finish();
            captions.publish();
        }

        @Override
        public void close() throws IOException {
            try (captions) {
                sound.close();
            }
        }
    }
}
