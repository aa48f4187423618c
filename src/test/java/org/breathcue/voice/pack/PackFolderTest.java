package org.breathcue.voice.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class PackFolderTest {
    private static final byte[] WORDS = "words\n".repeat(10).getBytes(UTF_8);
    private static final byte[] SOUNDS = {1, 2, 3, -1, 0};

    @TempDir
    private Path voices;

    private PackFolder pack;

    @BeforeEach
    void inAFolderOfVoices() {
        pack = new PackFolder(voices.resolve("someone-1"));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private Path file(String name) {
        return pack.folder().resolve(name);
    }

    private void damaged(String name) {
        assertThatThrownBy(() -> pack.read(name))
                .isInstanceOf(IOException.class)
                .hasMessage(file(name) + " is damaged");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(pack.exists()).isFalse();
        pack.write(Map.of("words", WORDS, "sounds", SOUNDS, "empty", new byte[0]));
        assertThat(pack.exists()).isTrue();
        assertThat(bytes(pack.read("words"))).isEqualTo(WORDS);
        assertThat(bytes(pack.read("sounds"))).isEqualTo(SOUNDS);
        assertThat(pack.read("empty").remaining()).isZero();
        assertThat(Folders.names(voices)).containsExactly("someone-1");
    }

    /** Somebody else may have put it there; nothing may block, or take all memory. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes of Unix")
    void pipesAndEnormousFilesAreNotRead() throws Exception {
        Program.require("mkfifo");
        pack.write(Map.of("words", WORDS, "sounds", SOUNDS));
        Files.delete(file("words"));
        Program.text("mkfifo", file("words").toString());
        try (RandomAccessFile large = new RandomAccessFile(file("sounds").toFile(), "rw")) {
            large.setLength(10L << 30);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThatThrownBy(() -> pack.read("words"))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage(
                            "cannot read " + file("words") + ": must be a file, found a pipe, a socket or a device");
            damaged("sounds");
        });
    }

    @Test
    void foldersAboveAreMade() throws IOException {
        PackFolder deep = new PackFolder(voices.resolve("a/b/c"));
        deep.write(Map.of("words", WORDS));
        assertThat(bytes(deep.read("words"))).isEqualTo(WORDS);
    }

    @Test
    void anOlderOneIsReplacedAsAWhole() throws IOException {
        pack.write(Map.of("words", WORDS, "old", WORDS));
        pack.write(Map.of("words", SOUNDS));
        assertThat(bytes(pack.read("words"))).isEqualTo(SOUNDS);
        assertThat(Folders.names(pack.folder())).containsExactly("files.txt", "words");
        assertThat(Folders.names(voices)).containsExactly("someone-1");
    }

    @Test
    void manyAtOnceDoNotHarmEachOther() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Void>> writers = Collections.nCopies(many, () -> {
                for (int i = 0; i < 5; i++) {
                    pack.write(Map.of("words", WORDS, "sounds", SOUNDS));
                }
                return null;
            });
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(bytes(pack.read("words"))).isEqualTo(WORDS);
        assertThat(bytes(pack.read("sounds"))).isEqualTo(SOUNDS);
        assertThat(Folders.names(voices)).containsExactly("someone-1");
    }

    @Test
    void aFailureLeavesTheOldOneAndNothingElse() throws IOException {
        pack.write(Map.of("words", WORDS));
        Map<String, byte[]> impossible = new LinkedHashMap<>();
        impossible.put("words", SOUNDS);
        impossible.put("no/such/folder", SOUNDS);
        assertThatThrownBy(() -> pack.write(impossible)).isInstanceOf(IOException.class);
        assertThat(bytes(pack.read("words"))).isEqualTo(WORDS);
        assertThat(Folders.names(voices)).containsExactly("someone-1");
    }

    @Test
    void aFailureWithoutAnOldOneLeavesNothing() throws IOException {
        assertThatThrownBy(() -> pack.write(Map.of("no/such/folder", SOUNDS))).isInstanceOf(IOException.class);
        assertThat(pack.exists()).isFalse();
        assertThat(Folders.names(voices)).isEmpty();
    }

    @Test
    void aFileInThePlaceOfTheFolderAboveIsLeftAlone() throws IOException {
        Path above = Files.write(voices.resolve("file"), WORDS);
        PackFolder impossible = new PackFolder(above.resolve("someone-1"));
        assertThatThrownBy(() -> impossible.write(Map.of("words", WORDS))).isInstanceOf(IOException.class);
        assertThat(above).hasBinaryContent(WORDS);
    }

    @Test
    void whateverWasInThePlaceOfTheFolderIsReplaced() throws IOException {
        Files.write(pack.folder(), SOUNDS);
        assertThat(pack.exists()).isFalse();
        pack.write(Map.of("words", WORDS));
        assertThat(bytes(pack.read("words"))).isEqualTo(WORDS);
        assertThat(Folders.names(voices)).containsExactly("someone-1");
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        pack.write(Map.of("words", WORDS));
        for (int i = 0; i < WORDS.length; i++) {
            byte[] other = WORDS.clone();
            other[i] ^= 1;
            Files.write(file("words"), other);
            damaged("words");
        }
    }

    @Test
    void otherLengthsAreNoticed() throws IOException {
        pack.write(Map.of("words", WORDS, "sounds", SOUNDS));
        for (int length : new int[] {0, 1, WORDS.length - 1, WORDS.length + 1, 2 * WORDS.length}) {
            Files.write(file("words"), Arrays.copyOf(WORDS, length));
            damaged("words");
        }
        assertThat(bytes(pack.read("sounds"))).isEqualTo(SOUNDS);
    }

    @Test
    void missingFilesAreSaid() throws IOException {
        pack.write(Map.of("words", WORDS));
        for (String name : new String[] {"words", "files.txt"}) {
            Files.delete(file(name));
            assertThatThrownBy(() -> pack.read("words"))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file(name) + " is missing");
            pack.write(Map.of("words", WORDS));
        }
    }

    @Test
    void filesOfTheListAloneBelongToIt() throws IOException {
        pack.write(Map.of("words", WORDS));
        Files.write(file("stranger"), WORDS);
        damaged("stranger");
        damaged("files.txt");
    }

    @Test
    void anEditedListIsNoticed() throws IOException {
        pack.write(Map.of("words", WORDS));
        String list = Files.readString(file("files.txt"));
        for (String edited :
                new String[] {"", list.replace("words", "word"), list.replace("60", "61"), list.substring(1), "x" + list
                }) {
            Files.writeString(file("files.txt"), edited);
            damaged("words");
        }
        Files.write(file("files.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, '\n'});
        damaged("words");
    }

    @Test
    void whatIsReadCannotBeChanged() throws IOException {
        pack.write(Map.of("words", WORDS));
        assertThat(pack.read("words").isReadOnly()).isTrue();
    }
}
