package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.breathcue.support.Folders;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voice {@code heart}, whose native library is loaded from its folder, in processes of its own. */
final class NativeVoiceTest {
    private static final String CANNOT_LOAD = "the voice `heart` cannot load its library (";

    @TempDir
    private Path folder;

    private Path temporary;
    private InstalledProgram program;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void install() throws IOException {
        Path voice = InstalledVoices.heartFolder().folder();
        program = InstalledProgram.in(folder.resolve("program"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        variables.putAll(program.variables());
        Path voices = Files.createDirectories(data().resolve("voices"));
        Folders.copy(voice, voices.resolve(String.valueOf(voice.getFileName())));
    }

    private Path data() {
        return Path.of(variables.get("XDG_DATA_HOME"), "breathcue");
    }

    private Path kept() {
        return Path.of(variables.get("XDG_CACHE_HOME"), "breathcue", "native");
    }

    private Process say(String text, String... more) throws IOException {
        List<String> command = Stream.of(
                        program.java("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary),
                        List.of("voices", "say", text, "-o", "said.wav"),
                        List.of(more))
                .flatMap(List::stream)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private String err(Process process, int status) throws Exception {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String err = Files.readString(folder.resolve("err.txt"));
        assertThat(process.exitValue()).as(err).isEqualTo(status);
        return err;
    }

    @Test
    void killedProcessesLeaveNothingThatTheNextOneDoesNotRemove() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 4; i++) {
            Process process = say("Number " + i);
            boolean unused = process.waitFor(200 + random.nextInt(600), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(err(say("Done"), 0)).isEmpty();

        assertThat(temporary).isEmptyDirectory();
        assertThat(kept()).as("where it would be unpacked").doesNotExist();
    }

    /** By one that cannot be loaded from anywhere, because it needs the one that it replaces; with a list that says so. */
    private void replaceLibrary() throws IOException {
        Path voice = data().resolve("voices/heart-0.2.1");
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : Folders.names(voice)) {
            if (!name.equals("files.txt")) {
                files.put(name, Files.readAllBytes(voice.resolve(name)));
            }
        }
        files.put("libonnxruntime.so", files.get("libonnxruntime4j_jni.so"));
        new PackFolder(voice).write(files);
    }

    @Test
    void whereNoFolderAllowsItTheOtherVoiceSpeaksUnlessThisOneIsAskedFor() throws Exception {
        replaceLibrary();
        Files.createDirectories(kept().resolveSibling(""));
        Files.writeString(kept(), "no folder");
        Files.writeString(data().resolve("native"), "no folder");
        // A folder in which nothing can be created. Of a missing one, newer versions of Java warn themselves.
        temporary = Path.of("/proc");

        assertThat(err(say("Inhale"), 0))
                .hasLineCount(1)
                .startsWith(CANNOT_LOAD)
                .contains("set XDG_CACHE_HOME to a folder")
                .endsWith("; this time, kevin16 speaks\n")
                .doesNotContain("null");
        assertThat(err(say("Inhale", "--voice", "heart"), 3))
                .hasLineCount(1)
                .startsWith("breathcue: " + CANNOT_LOAD)
                .endsWith("choose another voice with --voice kevin16\n");
    }
}
