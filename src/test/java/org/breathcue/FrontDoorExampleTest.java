package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the Javadoc of {@link Breathcue}: compiled as it stands there, and run as a program of its own. */
class FrontDoorExampleTest {
    private static final Path SOURCE = Path.of("src/main/java/org/breathcue/Breathcue.java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final int RATE = Breathcue.FRAME_RATE;
    private static final int TEN_MINUTES = 10 * 60 * RATE;

    @TempDir
    Path dir;

    @Test
    void preparesExportsAndPlaysWithAWait() throws Exception {
        Path flac = dir.resolve("session.flac");
        List<String> lines = run(compiled(), flac);

        assertThat(lines).contains(TEN_MINUTES + " frames");
        assertThat(flacFrames(flac)).isEqualTo(TEN_MINUTES);
        List<String> states = lines.stream()
                .filter(line -> line.contains(" at frame "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(states).as("ten seconds, a line for each tenth").hasSizeBetween(99, 101);
        assertThat(states.subList(0, 30)).containsOnly("PLAYING");
        assertThat(states.subList(31, 39)).containsOnly("WAITING");
        assertThat(states.subList(50, 99)).containsOnly("PLAYING");
    }

    /** The number of samples in the stream info of a FLAC file: 36 bits that end at byte 26. */
    private static long flacFrames(Path file) throws IOException {
        byte[] start = new byte[26];
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(in.readNBytes(start, 0, start.length)).isEqualTo(start.length);
        }
        assertThat(new String(start, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("fLaC");
        return ByteBuffer.wrap(start, 18, 8).getLong() & 0xF_FFFF_FFFFL;
    }

    private Path compiled() throws IOException, InterruptedException {
        Matcher example = EXAMPLE.matcher(Files.readString(SOURCE));
        assertThat(example.find()).as("an example in the Javadoc").isTrue();
        String code = example.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
        Path source = Files.writeString(dir.resolve("Example.java"), code);
        assertThat(process(
                        "javac", "-Xlint:all", "-Werror", "-cp", classPath(), "-d", dir.toString(), source.toString()))
                .as("what the compiler says")
                .isEmpty();
        return dir;
    }

    private static List<String> run(Path classes, Path flac) throws IOException, InterruptedException {
        return process(
                "java",
                "-Djava.awt.headless=true",
                "-cp",
                classes + File.pathSeparator + classPath(),
                "Example",
                Path.of("").toAbsolutePath().toString(),
                flac.toString());
    }

    /** The program's own classes and its libraries, and nothing of the tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> process(String tool, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("example", ".txt");
        try {
            List<String> command = Stream.concat(
                            Stream.of(Path.of(System.getProperty("java.home"), "bin", tool)
                                    .toString()),
                            Stream.of(arguments))
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            List<String> lines = Files.readAllLines(output);
            assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
            return lines;
        } finally {
            Files.delete(output);
        }
    }
}
