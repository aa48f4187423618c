package org.breathcue.programme.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgrammeStartsTest {
    private static final ZonedDateTime TIME = ZonedDateTime.parse("2026-11-02T09:00:00.5+01:00");

    @TempDir
    Path folder;

    @Test
    void startsAreKeptToTheSecond() throws IOException {
        ProgrammeStarts starts = new ProgrammeStarts(folder.resolve("state/programmes.json"));
        assertThat(starts.all()).isEmpty();

        starts.put("desk-breaks", Optional.of(TIME));
        starts.put("bridge", Optional.of(TIME.plusDays(1)));
        starts.put("bridge", Optional.of(TIME.plusDays(2)));
        assertThat(starts.all())
                .containsExactly(
                        java.util.Map.entry("bridge", TIME.withNano(0).plusDays(2)),
                        java.util.Map.entry("desk-breaks", TIME.withNano(0)));

        starts.put("bridge", Optional.empty());
        assertThat(starts.all()).containsOnlyKeys("desk-breaks");
        assertThat(Files.readString(folder.resolve("state/programmes.json")))
                .isEqualTo("{\"version\":1,\"started\":{\"desk-breaks\":\"2026-11-02T09:00+01:00\"}}\n");
    }

    @Test
    void aDamagedFileIsNoEmptyFile() throws IOException {
        Path file = folder.resolve("programmes.json");
        for (String text :
                new String[] {"", "{", "[]", "{\"version\":2}", "{\"version\":1,\"started\":{\"a\":\"soon\"}}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> new ProgrammeStarts(file).put("a", Optional.of(TIME)))
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("it is damaged");
            assertThat(Files.readString(file)).isEqualTo(text);
        }
    }
}
