package org.breathcue.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.InstalledSpeech;
import org.breathcue.support.InstalledVoices;
import org.breathcue.support.Program;
import org.breathcue.support.RealTimeProcess;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands are said to a session that plays. The null sink is the room: the session plays into it, another program says the commands into it,
 * and its monitor is the microphone. What happened is judged by the events of the session alone.
 */
@Tag("device")
@Tag("once")
final class SpokenSessionTest {
    private static final String SCRIPT = """
            { "title": "Spoken to", "breath": "3:4", "steps": [
              { "name": "Reach up", "enter": { "on": "inhale", "say": "Reach up." }, "hold": "16 breaths" },
              { "name": "Fold", "enter": { "on": "exhale", "say": "Fold." }, "hold": "10 breaths" } ] }
            """;

    private static final EspeakVoice SPEAKER = new EspeakVoice("en-us+m3");

    /** The longest time until the effect of a command is heard: the end of the word, recognition, and the buffers of this sound server. */
    private static final int SECONDS_FOR_A_COMMAND = 6;

    @TempDir
    private Path folder;

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void needsASoundServer() throws IOException {
        for (String program : SoundServer.PROGRAMS) {
            Program.require(program);
        }
        Program.require("paplay");
        Program.require("espeak-ng");
        assertThat(InstalledSpeech.folder()).isDirectory();
    }

    private Process play(SoundServer server) throws IOException {
        Path script = Files.writeString(folder.resolve("spoken-to.json"), SCRIPT);
        ProcessBuilder builder = RealTimeProcess.builder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbreathcue.home=" + System.getProperty("breathcue.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.breathcue.cli.Main",
                "play",
                script.toString(),
                "--voice",
                "kevin16",
                "--events",
                "--listen");
        builder.environment().putAll(environment(server));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_DATA_HOME", InstalledVoices.data().toString());
        builder.redirectError(folder.resolve("told.txt").toFile());
        return builder.start();
    }

    private static Map<String, String> environment(SoundServer server) {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("PULSE_LATENCY_MSEC", "250");
        environment.put("PULSE_SOURCE", SoundServer.MONITOR);
        return environment;
    }

    private void read(Process player) {
        JsonMapper mapper = new JsonMapper();
        try (BufferedReader lines = player.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(mapper.readTree(line));
            }
        } catch (IOException e) {
            // The player was stopped, and its output closed.
        }
    }

    /** Says a command, and returns what happened then. */
    private List<String> say(String phrase, SoundServer server) throws IOException, InterruptedException {
        int before = events.size();
        ProcessBuilder say = RealTimeProcess.builder(
                "paplay", SPEAKER.speak(phrase, folder.resolve("command.wav")).toString());
        say.environment().putAll(environment(server));
        say.start().waitFor();
        TimeUnit.SECONDS.sleep(SECONDS_FOR_A_COMMAND);
        return effects(before, events.size());
    }

    /** Returns what gestures did, as far as events tell. */
    private List<String> effects(int from, int to) {
        List<String> effects = new ArrayList<>();
        boolean waiting = false;
        for (int i = 0; i < to; i++) {
            JsonNode event = events.get(i);
            String name = event.get("event").asText();
            String effect = "";
            if (name.equals("state")) {
                String now = event.get("state").asText();
                // After a long wait, the session says where it is before it plays.
                boolean waits = now.equals("waiting") || event.has("why");
                effect = waiting && !waits ? "continues" : now.equals("playing") ? "" : now;
                waiting = waits;
            } else if (name.equals("volume")) {
                effect = "volume " + event.get("db").asText();
            } else if (name.equals("dose-end") && !event.get("complete").asBoolean()) {
                effect = "leaves the hold";
            }
            if (i >= from && !effect.isEmpty()) {
                effects.add(effect);
            }
        }
        return effects;
    }

    private boolean happened(String event, int count) {
        return events.stream()
                        .filter(one -> one.get("event").asText().equals(event))
                        .count()
                >= count;
    }

    private void await(String event, int count, Process player) throws InterruptedException, IOException {
        for (int i = 0; i < 1200 && player.isAlive() && !happened(event, count); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        String told = Files.readString(folder.resolve("told.txt"));
        assumeTrue(!told.contains("no audio device"), "Java finds no audio device");
        assertThat(happened(event, count)).as("%s: %s", event, told).isTrue();
    }

    @Test
    void aSessionDoesWhatItIsTold() throws Exception {
        try (SoundServer server = SoundServer.start(Files.createDirectory(folder.resolve("server")))) {
            Process player = play(server);
            Thread reader = new Thread(() -> read(player), "events");
            reader.start();
            try {
                await("dose-start", 1, player);
                // By then, the session has said whether it can hear during its words.
                TimeUnit.SECONDS.sleep(24);
                int heard = 0;
                heard += count(say("Wait", server), "waiting");
                heard += count(say("Continue", server), "continues");
                heard += count(say("Where am I", server), "speaking");
                heard += count(say("Softer", server), "volume -3.0");
                heard += count(say("Louder", server), "volume 0.0");
                await("dose-start", 2, player);
                int before = events.size();
                TimeUnit.SECONDS.sleep(4);
                assertThat(effects(before, events.size())).isEmpty();
                heard += count(say("Stop", server), "waiting");
                System.out.println("Commands heard in a session: " + heard + " of 6");
                assertThat(heard).isGreaterThanOrEqualTo(4);
                assertTheFirstHoldWasWhole();
            } finally {
                player.destroy();
                player.waitFor();
                reader.join();
            }
        }
    }

    /** Returns 1 if a command did what it should, 0 if it did nothing. It must not do anything else. */
    private static int count(List<String> effects, String expected) {
        List<String> others = effects.stream()
                .filter(effect -> !effect.equals(expected))
                // "Stop" is answered in words.
                .filter(effect -> !(expected.equals("waiting") && effect.equals("speaking")))
                .toList();
        assertThat(others).as("instead of %s", expected).isEmpty();
        return effects.contains(expected) ? 1 : 0;
    }

    /** Every breath of the hold was heard to its end, and from its inhale after each interruption. */
    private void assertTheFirstHoldWasWhole() {
        List<Integer> cycles = new ArrayList<>();
        boolean begun = false;
        for (JsonNode event : events) {
            String name = event.get("event").asText();
            if (name.equals("dose-start")) {
                begun = true;
            } else if (name.equals("dose-end")) {
                assertThat(event.get("complete").asBoolean()).isTrue();
                break;
            } else if (begun
                    && name.equals("breath")
                    && event.get("phase").asText().equals("inhale")) {
                cycles.add(event.get("cycle").asInt());
            }
        }
        assertThat(cycles).isSorted().contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }
}
