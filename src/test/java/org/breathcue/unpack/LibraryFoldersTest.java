package org.breathcue.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the native library of JLine, because it is small. */
final class LibraryFoldersTest {
    private static final String FILE = System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
    private static final URL PACKED = Objects.requireNonNull(JLineNativeLoader.class.getResource(
            "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + FILE));
    private static final List<PackedFile> LIBRARIES = List.of(new PackedFile(FILE, PACKED));

    @TempDir
    private Path folder;

    private Path first;
    private Path second;
    private Path temporary;

    @BeforeEach
    void makeFolders() throws IOException {
        first = folder.resolve("first/native");
        second = folder.resolve("second/native");
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    /** Returns the folders from which the library was loaded. */
    private List<Path> load() throws IOException {
        List<Path> loaded = new ArrayList<>();
        new LibraryFolders(List.of(first, second), temporary).load("name-1", LIBRARIES, place -> {
            System.load(place.resolve(FILE).toString());
            loaded.add(place);
        });
        return loaded;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).toList();
        }
    }

    private static Path blocked(Path path) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return Files.writeString(path, "a file where a folder should be");
    }

    @Test
    void aLibraryIsUnpackedOnce() throws Exception {
        Path own = first.resolve("name-1");
        assertThat(load()).containsExactly(own);
        Path file = own.resolve(FILE);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        assertThat(load()).containsExactly(own);

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
        assertThat(files(first)).containsExactlyInAnyOrder(own, file);
        assertThat(second).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aFileWithOtherContentIsReplaced() throws Exception {
        load();
        Path file = first.resolve("name-1").resolve(FILE);
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[changed.length - 1] ^= 1;
        byte[] longer = new byte[whole.length + 1];
        System.arraycopy(whole, 0, longer, 0, whole.length);
        for (byte[] other : List.of(new byte[0], changed, longer)) {
            Files.delete(file);
            Files.write(file, other);
            load();
            assertThat(file).hasBinaryContent(whole);
        }
    }

    /** A library must not come from where a link leads: somebody else may be able to change it there. */
    @Test
    void aLinkIsReplaced() throws Exception {
        load();
        Path file = first.resolve("name-1").resolve(FILE);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        load();

        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(file).hasSameBinaryContentAs(elsewhere);
    }

    @Test
    void nobodyElseMayWriteToTheFolder() throws Exception {
        Path own = Files.createDirectories(first.resolve("name-1"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(load()).containsExactly(own);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsALinkIsNotUsed() throws Exception {
        Files.createDirectories(first);
        Files.createSymbolicLink(first.resolve("name-1"), Files.createDirectory(folder.resolve("elsewhere")));

        assertThat(load()).containsExactly(second.resolve("name-1"));
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws Exception {
        Path own = Files.createDirectories(first.resolve("name-1"));
        Path dead = Files.writeString(own.resolve(".part-" + deadProcess() + "-0-" + FILE), "half");
        Path living =
                Files.writeString(own.resolve(".part-" + ProcessHandle.current().pid() + "-0-" + FILE), "half");
        load();

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void theNextFolderIsTried() throws Exception {
        blocked(first);
        assertThat(load()).containsExactly(second.resolve("name-1"));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theTemporaryFolderIsTheLastOneAndNothingStaysThere() throws Exception {
        blocked(first);
        blocked(second);
        Path dead = Files.createDirectory(temporary.resolve("breathcue-native-" + deadProcess() + "-1"));
        Files.writeString(dead.resolve(FILE), "");
        Path foreign = Files.createDirectory(temporary.resolve("breathcue-native-x"));
        List<Path> loaded = load();

        assertThat(loaded).hasSize(1);
        assertThat(loaded.get(0)).hasParentRaw(temporary);
        assertThat(files(temporary)).containsExactly(foreign);
    }

    @Test
    void theMessageNamesTheReasonForEachFolder() throws Exception {
        blocked(first);
        blocked(second);
        temporary = folder.resolve("missing");

        assertThatThrownBy(this::load)
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(first + "/name-1: ", second + "/name-1: ", temporary + ": ")
                .hasMessageNotContaining("null");
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
