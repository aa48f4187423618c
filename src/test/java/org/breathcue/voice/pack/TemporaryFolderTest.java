package org.breathcue.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFolderTest {
    @TempDir
    private Path folder;

    @Test
    void goesWithEverythingInIt() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            assertThat(temporary.path()).isEmptyDirectory().startsWith(folder);
            Files.createDirectories(temporary.path().resolve("a/b"));
            Files.writeString(temporary.path().resolve("a/b/c"), "");
        }
        assertThat(Folders.names(folder)).isEmpty();
    }

    @Test
    void mayBeGoneAlready() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            Files.move(temporary.path(), folder.resolve("kept"));
        }
        assertThat(Folders.names(folder)).containsExactly("kept");
    }

    @Test
    void leftoversGoUnlessTheyAreInUse() throws IOException {
        try (TemporaryFolder used = TemporaryFolder.in(folder)) {
            Path killed = Files.createDirectory(folder.resolve(".part-1"));
            Files.createDirectory(killed.resolve("content"));
            Files.writeString(killed.resolve("lock"), "");
            Path unlocked = Files.createDirectory(folder.resolve(".part-2"));
            Path old = Files.createDirectory(folder.resolve(".part-3"));
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
            Files.createDirectory(folder.resolve("voice"));
            Files.createSymbolicLink(folder.resolve(".part-4"), folder.resolve("voice"));

            TemporaryFolder.in(folder).close();

            assertThat(used.path()).exists();
            assertThat(killed).doesNotExist();
            assertThat(old).doesNotExist();
            assertThat(unlocked).as("may be locked in a moment").exists();
        }
        assertThat(Folders.names(folder)).containsExactly(".part-2", ".part-4", "voice");
    }

    @Test
    void linksInItAreNotFollowed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("file"), "");
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            Files.createSymbolicLink(temporary.path().resolve("link"), other);
        } catch (UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
        assertThat(other.resolve("file")).exists();
    }
}
