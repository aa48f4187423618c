package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.pcm.PcmSink;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.support.CapturingSink;
import org.breathcue.support.Sessions;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionFileTest {
    @TempDir
    Path folder;

    /** An export that is stopped closes its sink unfinished. */
    @Test
    void captionsAndSoundAreBothAbsentWhenTheSoundIsNotFinished() throws IOException {
        CaptionFile captions = new CaptionFile(
                folder.resolve("x.vtt"), CaptionFormat.of("x.vtt").orElseThrow());
        Timeline timeline = new Sessions().speech(0, 10, "A.").timeline(100, 0);
        CapturingSink sink = new CapturingSink();
        try (PcmSink both = captions.open(timeline, () -> sink)) {
            both.write(new byte[400], 0, 400);
            assertThat(files()).hasSize(1).allMatch(name -> name.endsWith(".part"));
        }
        assertThat(files()).isEmpty();
        assertThat(sink.finished()).isFalse();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
