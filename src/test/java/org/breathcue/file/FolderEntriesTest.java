package org.breathcue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and pipes of Unix")
final class FolderEntriesTest {
    @TempDir
    private Path folder;

    @Test
    void entriesAreInOrder() throws Exception {
        for (String name : List.of("c.txt", "a.txt", "b.json")) {
            Files.createFile(folder.resolve(name));
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(FolderEntries.of(link).stream()
                        .map(file -> file.getFileName().toString()))
                .containsExactly("a.txt", "b.json", "c.txt", "link");
        assertThat(FolderEntries.plainNames(folder, ".txt")).containsExactly("a", "c");
    }

    @Test
    void whatIsNoFolderIsNotOpened() throws Exception {
        Program.require("mkfifo");
        Program.text("mkfifo", folder.resolve("pipe").toString());
        Files.createFile(folder.resolve("file"));
        for (String name : List.of("pipe", "file", "missing")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatExceptionOfType(NotDirectoryException.class)
                            .isThrownBy(() -> FolderEntries.of(folder.resolve(name))));
        }
    }
}
