package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeLibraryTest {
    private static final String PROPERTY = "library.jline.path";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void itIsUnpackedOnceAndFoundThere() throws Exception {
        NativeLibrary.unpack(folder);
        Path file = onlyFile();
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        NativeLibrary.unpack(folder);

        assertThat(Files.readAttributes(onlyFile(), BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
        assertThat(System.getProperty(PROPERTY)).isEqualTo(String.valueOf(file.getParent()));
    }

    @Test
    void aDamagedFileIsReplaced() throws Exception {
        NativeLibrary.unpack(folder);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        for (byte[] damaged : List.of(new byte[0], changed)) {
            Files.write(file, damaged);
            NativeLibrary.unpack(folder);
            assertThat(onlyFile()).hasBinaryContent(whole);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        NativeLibrary.unpack(file);

        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
