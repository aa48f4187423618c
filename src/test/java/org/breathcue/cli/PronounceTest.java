package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.support.InstalledVoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that pronunciations of a script change the speech but not the displayed text. */
class PronounceTest {
    private static final Path NOWHERE = Path.of("target/no-voices");

    @TempDir
    private Path folder;

    private Run run(Path data, String... arguments) {
        return Run.withData(data, folder, folder.resolve("xdg"), arguments);
    }

    /** Returns the length of the words "Blorptix now." in frames. */
    private int frames(Path data, String voice, String pronounce) throws IOException {
        Files.writeString(
                folder.resolve("s.json"),
                "{ \"title\": \"S\", " + pronounce + "\"steps\": [{ \"say\": \"Blorptix now.\" }] }");
        Run plan = run(data, "plan", "s.json", "--format", "json", "--voice", voice);
        assertThat(plan.status()).as(plan.err()).isZero();
        for (JsonNode event : new JsonMapper().readTree(plan.out()).path("events")) {
            if (event.path("kind").asText().equals("speech")) {
                assertThat(event.path("text").asText()).isEqualTo("Blorptix now.");
                return event.path("lengthFrames").asInt();
            }
        }
        throw new AssertionError("nothing is said");
    }

    private void bothWaysAreHeard(Path data, String voice) throws IOException {
        int plain = frames(data, voice, "");
        int phonemes = frames(data, voice, "\"pronounce\": { \"blorptix\": \"/oʊ/\" }, ");
        int respelled = frames(data, voice, "\"pronounce\": { \"BLORPTIX\": \"a very long word indeed\" }, ");
        assertThat(phonemes).isLessThan(plain);
        assertThat(respelled).isGreaterThan(plain);
    }

    @Test
    void theVoiceThatIsAlwaysThereSaysIt() throws IOException {
        bothWaysAreHeard(NOWHERE, "kevin16");
    }

    @Test
    void theNaturalVoiceSaysIt() throws IOException {
        InstalledVoices.heart();
        bothWaysAreHeard(InstalledVoices.data(), "heart");
    }

    @Test
    void theFileBesideASessionCountsLessThanTheSession() throws IOException {
        int plain = frames(NOWHERE, "kevin16", "");
        Files.writeString(folder.resolve("pronunciations.json"), "{ \"blorptix\": \"a very long word indeed\" }");
        int shared = frames(NOWHERE, "kevin16", "");
        int own = frames(NOWHERE, "kevin16", "\"pronounce\": { \"blorptix\": \"/oʊ/\" }, ");
        assertThat(shared).isGreaterThan(plain);
        assertThat(own).isLessThan(plain);
    }

    @Test
    void whatIsWrongInTheSharedFileIsToldAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("pronunciations.json"), "{\n  \"om\": \"/qm/\"\n}");
        Files.writeString(folder.resolve("s.json"), "{ \"title\": \"S\", \"steps\": [{ \"say\": \"Om.\" }] }");
        Run plan = run(NOWHERE, "plan", "s.json");
        assertThat(plan.status()).isEqualTo(1);
        assertThat(plan.err()).contains("pronunciations.json:2:11: error[BC0122]");
        Run check = run(NOWHERE, "check", "pronunciations.json");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("pronunciations.json:2:11: error[BC0122]");
    }

    @Test
    void theSharedFileIsNoSession() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(folder.resolve("scripts/pronunciations.json"), "{ \"om\": \"/oʊm/\" }");
        assertThat(run(NOWHERE, "sessions").out()).doesNotContain("pronunciations");
        Run check = run(NOWHERE, "check", "--strict", "scripts/pronunciations.json");
        assertThat(check.status()).as(check.out()).isZero();
    }

    @Test
    void wordsAtTheCommandLineAreSaidSoToo() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        long plain = bytesOf("blorptix");
        Files.writeString(scripts.resolve("pronunciations.json"), "{ \"blorptix\": \"a very long word indeed\" }");
        assertThat(bytesOf("blorptix")).isGreaterThan(plain);
    }

    private long bytesOf(String words) throws IOException {
        Run say = run(NOWHERE, "voices", "say", words, "--voice", "kevin16", "-o", "said.wav");
        assertThat(say.status()).as(say.err()).isZero();
        return Files.size(folder.resolve("said.wav"));
    }

    @Test
    void brokenPronunciationsAreAnErrorForSayToo() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(folder.resolve("scripts/pronunciations.json"), "{ \"om\": 4 }");
        Run say = run(NOWHERE, "voices", "say", "Om.", "--voice", "kevin16", "-o", "said.wav");
        assertThat(say.status()).isEqualTo(1);
        assertThat(say.err()).startsWith("scripts/pronunciations.json:1:9: error[BC0104]");
        assertThat(folder.resolve("said.wav")).doesNotExist();
    }
}
