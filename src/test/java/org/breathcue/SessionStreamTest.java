package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionFile;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.encode.WavLayout;
import org.breathcue.script.dose.Doses;
import org.breathcue.stream.Appendix;
import org.breathcue.stream.StreamedSession;
import org.breathcue.support.CountingVoice;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prepared session as a stream: the samples of its export, then sentences in the same voice. */
final class SessionStreamTest {
    private static final String SESSION =
            "{ \"title\": \"Test\", \"steps\": [{ \"say\": \"Sit.\" }, { \"pause\": \"2 s\" }, { \"say\": \"Lie.\" }] }";

    @TempDir
    private Path folder;

    @Test
    void streamsTheExportAndSpeaksTheSentencesBehindIt() throws Exception {
        CountingVoice voice = new CountingVoice(2400, 0.1f);
        Voices voices = new Voices(List.of(voice), List.of());
        try (SessionLoader loader =
                new SessionLoader(new Catalog(folder, folder), voices, folder.resolve("clips"), warning -> {})) {
            Diagnostics diagnostics = new Diagnostics();
            SessionLoader.Loaded loaded = loader.load(
                            SessionFile.ofText("test", SESSION, Optional.empty()),
                            SessionLoader.Kind.SESSION,
                            ListenerWishes.NONE,
                            new Doses(List.of(), Optional.empty(), diagnostics),
                            SessionFiles.writing(List.of()),
                            diagnostics)
                    .orElseThrow();
            PreparedSession session = loader.prepare(loaded, voice, ProgressListener.NONE, diagnostics)
                    .orElseThrow();
            Path file = folder.resolve("session.wav");
            session.export(file);
            StreamedSession stream = session.stream();
            ByteArrayOutputStream streamed = new ByteArrayOutputStream();
            Appendix.Told told = stream.appendix().told().get(0);
            stream.wav().write(WavLayout.HEADER_BYTES, WavLayout.HEADER_BYTES + 4 * told.to(), streamed);

            byte[] bytes = streamed.toByteArray();
            int length = Math.toIntExact(4 * session.timeline().frames());
            byte[] exported = Files.readAllBytes(file);
            assertThat(Arrays.copyOf(bytes, length))
                    .isEqualTo(Arrays.copyOfRange(exported, WavLayout.HEADER_BYTES, WavLayout.HEADER_BYTES + length));
            int spoken = Math.toIntExact(4 * told.from());
            assertThat(Arrays.copyOfRange(bytes, length, spoken)).containsOnly(0);
            assertThat(Arrays.copyOfRange(bytes, spoken + 4800, spoken + 4804)).isNotEqualTo(new byte[4]);
        }
    }
}
