package org.breathcue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is written beside the target until the file is complete, and what is there already. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links, pipes and permissions of Unix")
final class AtomicFileTest {
    /** The name of a part that no process writes. */
    private static final String LEFT = ".breathcue-00000000-0123456789abcdef.part";

    @TempDir
    private Path folder;

    @Test
    void aPlantedLinkIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(folder.resolve(".a.txt.part"), victim);
        Files.createSymbolicLink(folder.resolve(LEFT), victim);

        write("a.txt");

        assertThat(victim).hasContent("precious");
        assertThat(folder.resolve("a.txt")).isRegularFile().hasContent("new");
        assertThat(Folders.names(folder)).containsExactly(".a.txt.part", LEFT, "a.txt", "victim");
    }

    @Test
    void aPlantedPipeIsNotOpened() throws Exception {
        Program.require("mkfifo");
        Program.text(
                "mkfifo",
                folder.resolve(".a.txt.part").toString(),
                folder.resolve(LEFT).toString());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> write("a.txt"));

        assertThat(Folders.names(folder)).containsExactly(".a.txt.part", LEFT, "a.txt");
    }

    @Test
    void aLinkToNothingLeadsToTheNewFile() throws IOException {
        Files.createDirectory(folder.resolve("disk"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("disk/a.txt"));
        Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere/a.txt"));

        write("link");

        assertThat(folder.resolve("link")).isSymbolicLink().hasContent("new");
        assertThat(Folders.names(folder.resolve("disk"))).containsExactly("a.txt");
        assertThatIOException()
                .isThrownBy(() -> write("gone"))
                .withMessage("cannot write " + folder.resolve("gone") + ": the folder does not exist");
        assertThat(folder.resolve("gone")).isSymbolicLink();
    }

    @Test
    void theTemporaryNameIsAnotherOneEachTime() throws IOException {
        String first;
        try (AtomicFile file = AtomicFile.open(folder.resolve("a.txt"))) {
            assertThat(file.size()).isZero();
            first = Folders.names(folder).get(0);
        }
        try (AtomicFile file = AtomicFile.open(folder.resolve("a.txt"))) {
            assertThat(file.size()).isZero();
            assertThat(Folders.names(folder)).hasSize(1).doesNotContain(first);
        }
        assertThat(Folders.names(folder)).isEmpty();
    }

    /** Two bytes each in UTF-8; the limit of most file systems is 255 bytes. */
    @Test
    void aNameMayHave255Bytes() throws IOException {
        String name = "ü".repeat(127) + "a";
        write(name);
        assertThat(Folders.names(folder)).containsExactly(name);
    }

    @Test
    void aLongerNameIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path target = folder.resolve("ü".repeat(128));
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.open(target).close())
                .withMessage("cannot write " + target + ": File name too long");
        assertThat(Folders.names(folder)).isEmpty();
    }

    @Test
    void aNewFileHasThePermissionsThatTheUserWants() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        write("a.txt");
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.txt")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        Files.writeString(folder.resolve(LEFT), "half");
        write("a.txt");
        assertThat(Folders.names(folder)).containsExactly("a.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".breathcue-.part",
                ".breathcue-notes.part",
                "breathcue-00000000-0123456789abcdef.part",
                ".breathcue-00000000-0123456789abcdef.part.txt"
            })
    void aFileOfTheUserIsNotRemoved(String name) throws IOException {
        Files.writeString(folder.resolve(name), "mine");
        write("a.txt");
        assertThat(folder.resolve(name)).hasContent("mine");
    }

    @Test
    void whatTheSameProcessWritesIsNotRemoved() throws IOException {
        try (AtomicFile sound = AtomicFile.open(folder.resolve("a.wav"));
                AtomicFile captions = AtomicFile.open(folder.resolve("a.vtt"))) {
            sound.write(new byte[] {'s'});
            captions.write(new byte[] {'c'});
            write("b.txt");
            sound.publish();
            captions.publish();
        }
        assertThat(folder.resolve("a.wav")).hasContent("s");
        assertThat(folder.resolve("a.vtt")).hasContent("c");
        assertThat(Folders.names(folder)).containsExactly("a.vtt", "a.wav", "b.txt");
    }

    /** Also when the two files of this process are open at once: closing a file can lose its locks. */
    @Test
    void whatAnotherProcessWritesIsNotRemoved() throws Exception {
        try (AtomicFile sound = AtomicFile.open(folder.resolve("a.wav"));
                AtomicFile captions = AtomicFile.open(folder.resolve("a.vtt"))) {
            sound.write(new byte[] {'s'});
            Files.writeString(folder.resolve(LEFT), "half");
            String java = ProcessHandle.current().info().command().orElse("java");

            Program.text(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Writer.class.getName(),
                    folder.resolve("b.txt").toString());

            assertThat(Folders.names(folder)).hasSize(3).contains("b.txt").doesNotContain(LEFT);
            sound.publish();
            captions.publish();
        }
        assertThat(folder.resolve("a.wav")).hasContent("s");
    }

    /** A program that writes the file given by its argument. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path target = Path.of(arguments[0]);
            write(target);
        }
    }

    @Test
    void aFolderThatIsRemovedMeanwhileIsToldPlainly() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path target = inner.resolve("a.txt");
        try (AtomicFile file = AtomicFile.open(target)) {
            file.write(new byte[1]);
            for (String name : Folders.names(inner)) {
                Files.delete(inner.resolve(name));
            }
            Files.delete(inner);
            assertThatIOException()
                    .isThrownBy(file::publish)
                    .withMessage("cannot write " + target + ": the folder does not exist");
        }
        assertThat(Folders.names(folder)).isEmpty();
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("b.txt"));
        Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("a.txt"));
        assertThatIOException()
                .isThrownBy(() -> write("a.txt"))
                .withMessageStartingWith("cannot write " + folder.resolve("a.txt") + ": ")
                .withMessageContaining("symbolic links");
        assertThat(Folders.names(folder)).containsExactly("a.txt", "b.txt");
    }

    private void write(String name) throws IOException {
        write(folder.resolve(name));
    }

    private static void write(Path target) throws IOException {
        try (AtomicFile file = AtomicFile.open(target)) {
            file.write("new".getBytes(StandardCharsets.UTF_8));
            file.publish();
        }
    }
}
