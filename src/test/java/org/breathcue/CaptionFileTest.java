package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Neither has its name before both are complete. */
    @Test
    void bothAreCompleteBeforeOneHasItsName() throws IOException {
        try (PcmSink both = pair(new Sound() {
            @Override
            public void complete() throws IOException {
                assertThat(files()).hasSize(1).allMatch(name -> name.endsWith(".part"));
            }

            @Override
            public void finish() throws IOException {
                assertThat(files()).containsExactly("x.vtt");
            }
        })) {
            both.finish();
        }
        assertThat(files()).containsExactly("x.vtt");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void captionsDoNotStayWithoutTheirSound(boolean failsLate) throws IOException {
        try (PcmSink both = pair(new Sound() {
            @Override
            public void complete() throws IOException {
                if (!failsLate) {
                    throw new IOException("full");
                }
            }

            @Override
            public void finish() throws IOException {
                throw new IOException("no name");
            }
        })) {
            assertThatThrownBy(both::finish).hasMessage(failsLate ? "no name" : "full");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void theirPredecessorIsPutBackWithoutTheirSound() throws IOException {
        Path captions = Files.writeString(folder.resolve("x.vtt"), "old");
        try (PcmSink both = pair(new Sound() {
            @Override
            public void complete() {}

            @Override
            public void finish() throws IOException {
                assertThat(captions).content().startsWith("WEBVTT");
                throw new IOException("no name");
            }
        })) {
            assertThatThrownBy(both::finish).hasMessage("no name");
        }
        assertThat(files()).containsExactly("x.vtt");
        assertThat(captions).hasContent("old");
    }

    @Test
    void theirPredecessorIsGoneWithTheirSound() throws IOException {
        Path captions = Files.writeString(folder.resolve("x.vtt"), "old");
        try (PcmSink both = pair(new Sound() {
            @Override
            public void complete() {}

            @Override
            public void finish() {}
        })) {
            both.finish();
        }
        assertThat(files()).containsExactly("x.vtt");
        assertThat(captions).content().startsWith("WEBVTT");
    }

    private PcmSink pair(PcmSink sound) throws IOException {
        CaptionFile captions = new CaptionFile(
                folder.resolve("x.vtt"), CaptionFormat.of("x.vtt").orElseThrow());
        return captions.open(new Sessions().speech(0, 10, "A.").timeline(100, 0), () -> sound);
    }

    private abstract static class Sound implements PcmSink {
        @Override
        public void write(byte[] data, int offset, int length) {}

        @Override
        public void close() {}
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
