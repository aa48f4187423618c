package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mpatric.mp3agic.ID3v2ChapterFrameData;
import com.mpatric.mp3agic.Mp3File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control characters in scripts and file names: escaped in JSON, removed from all other output. */
final class ControlCharactersTest {
    /** C0, C1, delete, bidirectional overrides, invisible format characters, line separators, a tag character. */
    private static final int[] DANGEROUS = {
        0x01, 0x07, 0x08, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9D, 0xAD, 0x061C, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E,
        0x2066, 0x2069, 0xFEFF, 0xFFF9, 0x110BD, 0xE0001
    };

    @TempDir
    private Path folder;

    private Run run(String... arguments) {
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }

    @Test
    void noCommandPrintsThem() throws Exception {
        String name = "scripts/bad" + raw(true) + ".json";
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(folder.resolve(name), script());
        Files.writeString(folder.resolve("scripts/wrong.json"), script().replace("{ \"say\"", "{ \"chime\""));
        List<Run> runs = new ArrayList<>();
        runs.add(run("check", name));
        runs.add(run("check", name, "--format", "concise"));
        runs.add(run("check", name, "--format", "json"));
        runs.add(run("check", "scripts/wrong.json"));
        runs.add(run("check", "scripts/wrong.json", "--format", "concise"));
        runs.add(run("check", "scripts/wrong.json", "--format", "json"));
        for (String format : List.of("text", "outline", "json", "svg", "html")) {
            runs.add(run("plan", name, "--format", format));
        }
        runs.add(run("plan", name, "--at", "0:05"));
        runs.add(run("sessions"));
        runs.add(run("sessions", "--format", "json"));
        runs.add(run("play", "no" + raw(true)));
        runs.add(run("play", "no/" + raw(true) + "/where.json"));
        runs.add(run("play", name, "--background", "x" + raw(true)));
        runs.add(run("play", name, "--variation", "x" + raw(true)));
        runs.add(run("play", name, "--device", "x" + raw(true)));
        runs.add(run("play", name, "--from", "x" + raw(true)));
        runs.add(run("plan", name, "--voice", "x" + raw(true)));
        runs.add(run("breathe", "4:" + raw(true)));
        runs.add(run("new", raw(true)));
        runs.add(run("new", "fine", "--stretch", "x" + raw(true)));
        runs.add(run("voices", "install", "x" + raw(true)));
        runs.add(run("voices", "say", "--voice", "x" + raw(true), "Hello"));
        runs.add(run("plan", name, "-o", "no/" + raw(true) + "/where.txt"));
        runs.add(run(raw(true)));
        runs.add(run("play", "--" + raw(true)));
        for (Run run : runs) {
            assertHarmless(run.out());
            assertHarmless(run.err());
        }
    }

    @Test
    void noFileHasThem() throws Exception {
        Files.writeString(folder.resolve("s.json"), script());
        for (String captions : List.of("srt", "vtt", "txt")) {
            assertThat(run("export", "s.json", "-o", "s.wav", "--captions", "s." + captions)
                            .err())
                    .satisfies(ControlCharactersTest::assertHarmless);
            assertHarmless(Files.readString(folder.resolve("s." + captions)));
        }
        assertHarmless(printable(folder.resolve("s.wav")));
        for (String format : List.of("flac", "opus", "mp3")) {
            assertThat(run("export", "s.json", "-o", "s." + format).status()).isZero();
        }
        String comments = printable(folder.resolve("s.flac")) + printable(folder.resolve("s.opus"));
        assertThat(comments).contains("title=Quiet evening");
        Mp3File mp3 = new Mp3File(folder.resolve("s.mp3"));
        assertHarmless(mp3.getId3v2Tag().getTitle());
        assertThat(mp3.getId3v2Tag().getTitle()).isEqualTo("Quiet evening");
        for (ID3v2ChapterFrameData chapter : mp3.getId3v2Tag().getChapters()) {
            byte[] text = chapter.getSubframes().get(0).getData();
            // The encoding in one byte before the text, and a terminator of two bytes after it.
            assertHarmless(new String(text, 1, text.length - 3, StandardCharsets.UTF_16));
        }
    }

    @Test
    void jsonKeepsThemAsEscapes() throws Exception {
        Files.writeString(folder.resolve("s.json"), script());
        Run plan = run("plan", "s.json", "--format", "json");
        assertThat(plan.out()).contains("\\u009B").contains("\\u202E").contains("\\u007F");
        assertThat(new JsonMapper().readTree(plan.out()).get("title").textValue())
                .isEqualTo("Quiet" + raw(false) + " evening");
    }

    private static String script() {
        StringBuilder escaped = new StringBuilder();
        raw(false).chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
        String text = "Quiet" + escaped + " evening";
        return """
                { "title": "%1$s", "about": "%1$s", "preflight": true, "steps": [
                  { "name": "%1$s", "caution": "%1$s", "props": ["%1$s"], "setup": ["%1$s"], "hold": "10 s" },
                  { "name": "%1$s", "hold": "10-20 s", "cues": [{ "at": "halfway", "say": "%1$s" }] },
                  { "say": "%1$s" }] }
                """.formatted(text);
    }

    /** Returns the characters as they are; without those that no file system takes, if wanted. */
    private static String raw(boolean asFileName) {
        StringBuilder text = new StringBuilder();
        for (int c : DANGEROUS) {
            if (!asFileName || c >= 0x20) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static void assertHarmless(String text) {
        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && c != '\t' && isDangerous(c))
                        .mapToObj(Integer::toHexString))
                .as(() -> "control characters in " + text)
                .isEmpty();
    }

    private static boolean isDangerous(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Returns the runs of text in a binary file, with everything that is not ASCII text left out of the rest. */
    private static String printable(Path file) throws Exception {
        StringBuilder text = new StringBuilder();
        for (byte b : Files.readAllBytes(file)) {
            text.append(b >= 0x20 && b < 0x7F ? (char) b : ' ');
        }
        return text.toString();
    }
}
