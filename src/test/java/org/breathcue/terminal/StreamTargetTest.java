package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamTargetTest {
    @ParameterizedTest
    @CsvSource({
        "/dev/pts/3, TERMINAL",
        "/dev/tty1, TERMINAL",
        "/dev/ttyS0, TERMINAL",
        "/dev/tty, TERMINAL",
        "/dev/console, TERMINAL",
        "/dev/null, OTHER",
        "pipe:[4711], OTHER",
        "socket:[4711], OTHER",
        "anon_inode:[eventfd], OTHER",
        "/dev/pts/3 (deleted), UNKNOWN",
        "/0, UNKNOWN"
    })
    void aLinkTellsWhatItLeadsTo(String link, StreamTarget target) {
        assertThat(StreamTarget.ofLink(link)).isEqualTo(target);
    }

    @Test
    void aFileIsNoTerminal(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("out"), "");

        assertThat(StreamTarget.ofLink(file.toString())).isEqualTo(StreamTarget.OTHER);
    }
}
