package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.support.Folders;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.InstalledVoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What processes leave behind, also those that are killed: nothing that the next one does not remove or use. The system
 * property {@code breathcue.leftovers.runs} sets the number of runs (50 for a thorough check), of which a fifth is killed.
 */
final class LeftoversTest {
    private static final int RUNS = Integer.getInteger("breathcue.leftovers.runs", 3);

    private static final String SESSION =
            "{ \"title\": \"T\", \"steps\": [{ \"say\": \"Sit number %d.\" }, { \"name\": \"Rest\", \"hold\": \"%d s\" }] }";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("export", "s.json", "-o", "s.flac"),
            List.of("plan", "s.json", "-o", "s.plan"),
            List.of("export", "s.json", "-o", "s.mp3", "--captions", "s.srt"),
            List.of("export", "s.json", "-o", "s.opus"));

    @TempDir
    private Path folder;

    private Path temporary;
    private Path work;
    private Path target;
    private InstalledProgram program;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void install() throws IOException {
        program = InstalledProgram.in(folder.resolve("program"));
        target = folder.resolve("program/target");
        temporary = Files.createDirectory(folder.resolve("temporary"));
        work = Files.createDirectory(folder.resolve("work"));
        variables.putAll(program.variables());
    }

    private void run(List<String> command, boolean kill, Random random) throws Exception {
        List<String> all = new ArrayList<>(program.java("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary));
        all.addAll(command);
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(work.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (kill) {
            boolean unused = process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        } else {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        }
    }

    private void runs() throws Exception {
        Set<String> targetBefore = names(target);
        Random random = new Random(1);
        for (int i = 0; i < RUNS; i++) {
            boolean kill = i % 5 == 2;
            Files.writeString(work.resolve("s.json"), String.format(SESSION, i, kill ? 3600 : 2));
            run(COMMANDS.get(i % COMMANDS.size()), kill, random);
        }
        Files.writeString(work.resolve("s.json"), String.format(SESSION, RUNS, 2));
        for (List<String> command : COMMANDS.subList(2, COMMANDS.size())) {
            run(command, false, random);
        }

        assertThat(temporary).isEmptyDirectory();
        assertThat(names(target)).isEqualTo(targetBefore);
        assertThat(names(work)).containsExactlyInAnyOrder("s.json", "s.flac", "s.plan", "s.mp3", "s.srt", "s.opus");
        assertThat(names(Path.of(variables.get("XDG_CACHE_HOME"))))
                .noneMatch(name -> name.startsWith(".") || name.contains("part") || name.contains("tmp"));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theBuiltInVoiceLeavesNothing() throws Exception {
        runs();
    }

    @Test
    void theInstalledVoiceLeavesNothing() throws Exception {
        Path voice = InstalledVoices.heartFolder().folder();
        Path voices = Files.createDirectories(Path.of(variables.get("XDG_DATA_HOME"), "breathcue", "voices"));
        Folders.copy(voice, voices.resolve(String.valueOf(voice.getFileName())));
        runs();
    }
}
