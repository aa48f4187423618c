package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.CountingVoice;
import org.breathcue.support.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the place of a cached clip, the clip is spoken anew, with the same samples. */
@Timeout(60)
final class ClipFilesTest {
    private static final Utterance ONE = new Utterance("One", 120);
    private static final Utterance TWO = new Utterance("Another", 120);
    private static final int RATE = 48_000;

    @TempDir
    private Path folder;

    private Path cache;
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private float[] fresh;
    private Path file;

    @BeforeEach
    void withOneClip() throws Exception {
        cache = folder.resolve("clips");
        fresh = spoken(ONE);
        file = clipFiles().get(0);
    }

    private SpeechClips clips() {
        return new SpeechClips(new CountingVoice(2400, 0.3f), RATE, cache, warnings::add);
    }

    private float[] spoken(Utterance utterance) throws VoiceException {
        try (SpeechClips clips = clips()) {
            return clips.clip(utterance).toArray();
        }
    }

    private List<Path> clipFiles() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(path -> path.toString().endsWith(".clip")).toList();
        }
    }

    private void isSpokenAnewAndStored() throws Exception {
        assertThat(spoken(ONE)).isEqualTo(fresh);
        assertThat(Files.isRegularFile(file)).isTrue();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void anotherClipUnderItsNameIsNotTaken() throws Exception {
        assertThat(spoken(TWO)).isNotEqualTo(fresh);
        Path other = clipFiles().stream()
                .filter(path -> !path.equals(file))
                .findFirst()
                .orElseThrow();
        Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
        isSpokenAnewAndStored();
    }

    @Test
    void aFileThatIsFarTooLargeIsNotRead() throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        isSpokenAnewAndStored();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path target = Files.move(file, folder.resolve("target"));
        Files.createSymbolicLink(file, target);
        isSpokenAnewAndStored();
        assertThat(target).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no named pipes in folders")
    void aPipeIsNotOpened() throws Exception {
        Program.require("mkfifo");
        Files.delete(file);
        Program.text("mkfifo", file.toString());
        isSpokenAnewAndStored();
    }

    @Test
    void aFolderInItsPlaceIsToldOnce() throws Exception {
        Files.delete(file);
        Files.createDirectories(file.resolve("x"));
        assertThat(spoken(ONE)).isEqualTo(fresh);
        assertThat(warnings).containsExactly("spoken clips cannot be stored: " + cache + " cannot be written");
    }

    @Test
    void aFileInPlaceOfTheCacheIsToldOnce() throws Exception {
        Files.move(cache, folder.resolve("moved"));
        Files.writeString(cache, "");
        assertThat(spoken(ONE)).isEqualTo(fresh);
        assertThat(warnings).containsExactly("spoken clips cannot be stored: " + cache + " cannot be written");
    }

    @Test
    void aFileThatIsCutWhileItPlaysIsHeardToTheEnd() throws Exception {
        try (SpeechClips clips = clips()) {
            PcmClip clip = clips.clip(ONE);
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(0);
            }
            assertThat(clip.toArray()).isEqualTo(fresh);
        }
        isSpokenAnewAndStored();
    }

    @Test
    void whatKilledProcessesWereWritingIsRemoved() throws Exception {
        Path parts = Files.createDirectories(cache.resolve("parts"));
        Path gone = Files.writeString(parts.resolve("999999999999-1.part"), "");
        Path living = Files.writeString(parts.resolve(ProcessHandle.current().pid() + "-2.part"), "");
        Path strange = Files.writeString(parts.resolve("other.part"), "");

        spoken(ONE);

        assertThat(gone).doesNotExist();
        assertThat(living).exists();
        assertThat(strange).exists();
    }

    @Test
    void manyWritersReadersAndPrunersDoNotHarmEachOther() throws Exception {
        List<Utterance> utterances = IntStream.range(0, 20)
                .mapToObj(i -> new Utterance("Words " + i, 120))
                .toList();
        List<float[]> expected = new ArrayList<>();
        for (Utterance utterance : utterances) {
            expected.add(spoken(utterance));
        }
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Void>> users = new ArrayList<>();
            for (int user = 0; user < 10; user++) {
                users.add(() -> {
                    for (int i = 0; i < utterances.size(); i++) {
                        assertThat(spoken(utterances.get(i))).isEqualTo(expected.get(i));
                        new ClipCache(cache).prune(10_000);
                    }
                    return null;
                });
            }
            for (Future<Void> user : threads.invokeAll(users)) {
                user.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(warnings).isEmpty();
    }
}
