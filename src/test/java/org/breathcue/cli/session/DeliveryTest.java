package org.breathcue.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session or a listener chooses how the words are delivered. */
class DeliveryTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    @BeforeEach
    void write() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("plain.json"), session(""));
        Files.writeString(scripts.resolve("calm.json"), session("\"delivery\": \"calm\", "));
        Files.writeString(scripts.resolve("loud.json"), session("\"delivery\": \"loud\", "));
    }

    private static String session(String keys) {
        return "{ \"title\": \"Rest\", " + keys
                + "\"steps\": [{ \"say\": \"Let your shoulders drop, and feel your weight on the floor.\" }] }";
    }

    private JsonNode plan(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 5];
        all[0] = "plan";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        System.arraycopy(new String[] {"--voice", "kevin16", "--format", "json"}, 0, all, 1 + arguments.length, 4);
        Run run = Run.in(folder, xdg, all);
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void theSessionChooses() throws IOException {
        JsonNode plain = plan("plain");
        JsonNode calm = plan("calm");
        assertThat(plain.has("delivery")).isFalse();
        assertThat(calm.path("delivery").asText()).isEqualTo("calm");
        assertThat(calm.path("frames").asLong())
                .isGreaterThan(plain.path("frames").asLong());
    }

    @Test
    void theListenerOverrides() throws IOException {
        assertThat(plan("plain", "--delivery", "Calm").path("frames"))
                .isEqualTo(plan("calm").path("frames"));
        assertThat(plan("calm", "--delivery", "plain").path("frames"))
                .isEqualTo(plan("plain").path("frames"));
    }

    @Test
    void otherWordsAreErrors() {
        Run script = Run.in(folder, xdg, "check", "loud");
        assertThat(script.status()).isNotZero();
        assertThat(script.err() + script.out()).contains("loud", "plain", "calm");
        for (String command : new String[] {"plan", "play"}) {
            Run option = Run.in(folder, xdg, command, "plain", "--delivery", "loud");
            assertThat(option.status()).as(command).isNotZero();
            assertThat(option.err()).as(command).contains("--delivery", "plain, calm");
        }
        assertThat(Run.in(folder, xdg, "breathe", "--length", "20s", "--delivery", "loud", "-o", "b.wav")
                        .err())
                .contains("--delivery", "plain, calm");
    }

    @Test
    void theListTellsIt() throws IOException {
        Run run = Run.in(folder, xdg, "sessions", "--format", "json");
        JsonNode sessions = new ObjectMapper().readTree(run.out());
        List<String> calm = new ArrayList<>();
        for (JsonNode session : sessions) {
            if (session.path("delivery").asText().equals("calm")) {
                calm.add(session.path("name").asText());
            }
        }
        assertThat(calm)
                .contains("calm", "evening-unwind", "in-bed", "breathing", "breathwork", "muscle-relaxation")
                .doesNotContain("plain", "desk-break");
    }
}
