package org.breathcue.voice.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.breathcue.support.Archives;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class WheelTest {
    private static final String NAME = "voice/words.txt";
    private static final byte[] CONTENT = "words to speak\n".repeat(20).getBytes(UTF_8);
    private static final int MUCH = 1 << 24;

    /** Where the sizes stand: behind the signature of an entry, and of its line in the list at the end. */
    private static final int SIZE_IN_ENTRY = 22;

    private static final int SIZE_IN_LIST = 24;

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("voice.whl"), bytes);
    }

    private Wheel open(byte[] bytes) throws IOException {
        Path file = file(bytes);
        return Wheel.open(file, Archives.sha256(file));
    }

    @Test
    void entriesAreReadByTheirNames() throws IOException {
        byte[] other = {0, 1, 2};
        try (Wheel wheel = open(Archives.zip(Map.of(NAME, CONTENT, "other", other, "empty", new byte[0])))) {
            assertThat(wheel.read(NAME, CONTENT.length)).isEqualTo(CONTENT);
            assertThat(wheel.read("other", MUCH)).isEqualTo(other);
            assertThat(wheel.read("empty", 0)).isEmpty();
        }
    }

    @Test
    void anotherFileIsToldByItsChecksum() throws IOException {
        Path file = file(Archives.zip(Map.of(NAME, CONTENT)));
        String wanted = "0".repeat(64);
        assertThatThrownBy(() -> Wheel.open(file, wanted))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(file.toString(), wanted, Archives.sha256(file));
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        Path nowhere = folder.resolve("nowhere.whl");
        assertThatThrownBy(() -> Wheel.open(nowhere, "")).hasMessage("there is no file " + nowhere);
        assertThatThrownBy(() -> Wheel.open(folder, ""))
                .hasMessage("cannot read " + folder + ": must be a file, found a folder");
        try (Wheel wheel = open(Archives.zip(Map.of(NAME, CONTENT, "folder/", new byte[0])))) {
            for (String name :
                    new String[] {"voice/other.txt", "words.txt", "VOICE/words.txt", "folder", "folder/", ""}) {
                assertThatThrownBy(() -> wheel.read(name, MUCH))
                        .as(name)
                        .isInstanceOf(IOException.class)
                        .hasMessageEndingWith(" has no " + name);
            }
        }
    }

    /** They would block, or have no end. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes and devices of Unix")
    void pipesAndDevicesAreNotOpened() throws Exception {
        Program.require("mkfifo");
        Path pipe = folder.resolve("pipe.whl");
        Program.text("mkfifo", pipe.toString());
        for (Path odd : List.of(pipe, Path.of("/dev/zero"))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> Wheel.open(odd, ""))
                            .hasMessage("cannot read " + odd + ": must be a file, found a pipe, a socket or a device"));
        }
    }

    @Test
    void anEnormousFileIsNotReadToItsEnd() throws IOException {
        Path file = folder.resolve("voice.whl");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 40);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> Wheel.open(file, ""))
                        .hasMessage("cannot read " + file + ": it has more than 64 MiB, so it is another file"));
    }

    @Test
    void noArchiveIsDamaged() {
        byte[] noise = new byte[1000];
        new Random(1).nextBytes(noise);
        for (byte[] bytes : new byte[][] {new byte[0], CONTENT, noise}) {
            assertThatThrownBy(() -> open(bytes))
                    .isInstanceOf(IOException.class)
                    .hasMessage(folder.resolve("voice.whl") + " is damaged");
        }
    }

    @Test
    void anArchiveThatIsCutIsDamaged() throws IOException {
        byte[] whole = Archives.zip(Map.of(NAME, CONTENT));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> open(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(" is damaged");
        }
    }

    /** The list of entries is whole; the bytes it tells of are not, or are fewer. */
    @Test
    void anEntryThatCannotBeUnpackedIsDamaged() throws IOException {
        byte[] noise = new byte[5000];
        new Random(2).nextBytes(noise);
        byte[] bytes = Archives.zip(Map.of(NAME, noise));
        int data = 30 + NAME.length();
        Arrays.fill(bytes, data, data + 10, (byte) 0xFF);
        try (Wheel wheel = open(bytes)) {
            assertThatThrownBy(() -> wheel.read(NAME, MUCH))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(NAME + " is damaged");
        }

        byte[] shorter = Archives.zip(Map.of(NAME, noise));
        ByteBuffer list = littleEndian(shorter);
        list.putInt(listed(list) + 20, 1000);
        try (Wheel wheel = open(shorter)) {
            assertThatThrownBy(() -> wheel.read(NAME, MUCH))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(NAME + " is damaged");
        }
    }

    @Test
    void anEntryMayNotBeLargerThanIsAllowed() throws IOException {
        try (Wheel wheel = open(Archives.zip(Map.of(NAME, CONTENT)))) {
            assertThat(wheel.read(NAME, CONTENT.length)).hasSize(CONTENT.length);
            assertThatThrownBy(() -> wheel.read(NAME, CONTENT.length - 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(NAME + " is larger than it can be");
        }
    }

    @Test
    void whatAnEntrySaysOfItsSizeDoesNotCount() throws IOException {
        byte[] content = new byte[100_000];
        new Random(3).nextBytes(content);
        for (int told : new int[] {0, 10, Integer.MAX_VALUE}) {
            byte[] bytes = Archives.zip(Map.of(NAME, content));
            ByteBuffer zip = littleEndian(bytes);
            zip.putInt(SIZE_IN_ENTRY, told);
            zip.putInt(listed(zip) + SIZE_IN_LIST, told);
            try (Wheel wheel = open(bytes)) {
                assertThatThrownBy(() -> wheel.read(NAME, content.length - 1))
                        .as("says %d", told)
                        .hasMessageEndingWith("larger than it can be");
            }
        }
    }

    @Test
    void anEntryThatIsPackedTooTightlyIsRefused() throws IOException {
        byte[] zeros = new byte[20_000_000];
        try (Wheel wheel = open(Archives.zip(Map.of("bomb", zeros, NAME, CONTENT)))) {
            assertThatThrownBy(() -> wheel.read("bomb", Integer.MAX_VALUE))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("bomb is larger than it can be");
            assertThat(wheel.read(NAME, MUCH)).isEqualTo(CONTENT);
        }
    }

    @Test
    void namesDoNotDecideWhereAnythingIsWritten() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : new String[] {
            "../evil", "../../evil", "/evil", folder.resolve("evil").toString(), "a/../../evil"
        }) {
            entries.put(name, CONTENT);
        }
        entries.put(NAME, CONTENT);
        Path file = Files.write(inner.resolve("voice.whl"), Archives.zip(entries));
        try (Wheel wheel = Wheel.open(file, Archives.sha256(file))) {
            assertThat(wheel.read(NAME, MUCH)).isEqualTo(CONTENT);
        }
        assertThat(Folders.names(inner)).containsExactly("voice.whl");
        assertThat(Folders.names(folder.resolve("a"))).containsExactly("b");
        assertThat(Folders.names(folder)).containsExactly("a");
    }

    private static ByteBuffer littleEndian(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the list of entries begins: its place stands six bytes before the end. */
    private static int listed(ByteBuffer zip) {
        return zip.getInt(zip.limit() - 6);
    }
}
