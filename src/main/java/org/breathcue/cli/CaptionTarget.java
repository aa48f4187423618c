package org.breathcue.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breathcue.caption.CaptionFormat;
import org.breathcue.pcm.PartFile;
import org.breathcue.pcm.PcmSink;
import org.breathcue.timeline.Timeline;

/** A file of captions, which appears together with the sound. */
final class CaptionTarget {
    private final Path file;
    private final CaptionFormat format;

    private CaptionTarget(Path file, CaptionFormat format) {
        this.file = file;
        this.format = format;
    }

    /** What the option {@code --captions} names. */
    static CaptionTarget of(String option, Environment environment) throws CommandException {
        CaptionFormat format = CaptionFormat.of(option)
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "--captions " + option + ": the name must end in " + Endings.of(CaptionFormat.allEndings())
                                + ", such as session.vtt"));
        return new CaptionTarget(environment.here().resolve(option), format);
    }

    /** Opens a sound whose captions are these. */
    PcmSink open(Timeline timeline, SoundExport.Opening sound) throws IOException {
        PartFile captions = PartFile.open(file);
        try {
            captions.write(format.text(timeline).getBytes(StandardCharsets.UTF_8));
            return new Pair(captions, sound.open());
        } catch (IOException | RuntimeException e) {
            captions.close();
            throw e;
        }
    }

    /** All of the captions is on the disk before the sound is finished, so that what remains to be done is to name them. */
    private record Pair(PartFile captions, PcmSink sound) implements PcmSink {
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
