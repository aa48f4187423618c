package org.breathcue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breathcue.file.AtomicFile;
import org.breathcue.pcm.PcmSink;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.timeline.Timeline;

/** A caption file, which appears at the same time as its sound file. */
record CaptionFile(Path file, CaptionFormat format) {
    /** Opens the sound file of the captions. */
    interface Opening {
        PcmSink open() throws IOException;
    }

    /** Opens a sink that writes both files. */
    PcmSink open(Timeline timeline, Opening sound) throws IOException {
        AtomicFile captions = AtomicFile.open(file);
        try {
            captions.write(format.text(timeline).getBytes(StandardCharsets.UTF_8));
            return new Pair(captions, sound.open());
        } catch (IOException | RuntimeException e) {
            captions.close();
            throw e;
        }
    }

    /**
     * Completes both files under temporary names and flushes them to the disk. Only then do they get their names, one
     * right after the other. If the sound does not get its name, the captions lose theirs, unless they replaced a file.
     */
    private record Pair(AtomicFile captions, PcmSink sound) implements PcmSink {
        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            sound.write(data, offset, length);
        }

        @Override
        public void finish() throws IOException {
            captions.complete();
            sound.complete();
            captions.publish();
            try {
                sound.finish();
            } catch (IOException | RuntimeException e) {
                captions.withdraw();
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            try (captions) {
                sound.close();
            }
        }
    }
}
