package org.breathcue.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserFoldersTest {
    @TempDir
    private Path javaHome;

    private UserFolders folders(Map<String, String> variables) {
        return new UserFolders(variables, javaHome.toString());
    }

    @Test
    void theVariablesOfTheSpecificationCountFirst() {
        UserFolders folders =
                folders(Map.of("XDG_CACHE_HOME", "/c", "XDG_DATA_HOME", "/d", "XDG_STATE_HOME", "/s", "HOME", "/h"));
        assertThat(folders.cache()).hasValue(Path.of("/c/breathcue"));
        assertThat(folders.data()).hasValue(Path.of("/d/breathcue"));
        assertThat(folders.state()).hasValue(Path.of("/s/breathcue"));
    }

    @Test
    void homeCountsBeforeTheHomeThatJavaKnows() {
        UserFolders folders = folders(Map.of("HOME", "/h"));
        assertThat(folders.cache()).hasValue(Path.of("/h/.cache/breathcue"));
        assertThat(folders.data()).hasValue(Path.of("/h/.local/share/breathcue"));
        assertThat(folders.state()).hasValue(Path.of("/h/.local/state/breathcue"));
    }

    @Test
    void pathsThatAreNotAbsoluteDoNotCount() {
        for (String bad : new String[] {"", "?", "relative/folder", "~", ".", "nul\0"}) {
            assertThat(folders(Map.of("XDG_CACHE_HOME", bad, "HOME", "/h")).cache())
                    .as(bad)
                    .hasValue(Path.of("/h/.cache/breathcue"));
            assertThat(folders(Map.of("HOME", bad)).cache())
                    .as(bad)
                    .hasValue(javaHome.resolve(".cache").resolve("breathcue"));
        }
    }

    /** Java's home is {@code ?} for a user without an entry in the list of users. */
    @Test
    void withoutAnyHomeThereAreNoFolders() throws Exception {
        Path file = Files.writeString(javaHome.resolve("file"), "");
        for (String bad :
                new String[] {"", "?", "relative", javaHome.resolve("missing").toString(), file.toString()}) {
            UserFolders folders = new UserFolders(Map.of(), bad);
            assertThat(folders.cache()).as(bad).isEmpty();
            assertThat(folders.data()).as(bad).isEmpty();
            assertThat(folders.state()).as(bad).isEmpty();
        }
    }
}
