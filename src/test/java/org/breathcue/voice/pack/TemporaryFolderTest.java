package org.breathcue.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(temporary.path()).isEmptyDirectory().hasParent(folder);
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
