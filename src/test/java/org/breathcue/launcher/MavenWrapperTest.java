package org.breathcue.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.support.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} on a machine that has a JDK and the basic tools, but neither {@code unzip} nor {@code curl}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is a script of /bin/sh")
final class MavenWrapperTest {
    private static final List<String> TOOLS =
            List.of("sh uname dirname basename tr mktemp find rm mkdir tar gzip mv cat sha256sum shasum".split(" "));

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void offerADistribution() throws Exception {
        Path program = Files.createDirectories(folder.resolve("apache-maven-3.9.11/bin"));
        Files.writeString(program.resolve("mvn"), "#!/bin/sh\necho Maven runs\n");
        assertThat(program.resolve("mvn").toFile().setExecutable(true)).isTrue();
        Path offered = Files.createDirectories(folder.resolve("mirror/org/apache/maven/apache-maven/3.9.11"));
        archive = offered.resolve("apache-maven-3.9.11-bin.tar.gz");
        Program.text("tar", "czf", archive.toString(), "-C", folder.toString(), "apache-maven-3.9.11");

        Files.createDirectories(folder.resolve(".mvn/wrapper"));
        Files.copy(Path.of("mvnw"), folder.resolve("mvnw"));
        Files.writeString(
                folder.resolve(".mvn/wrapper/maven-wrapper.properties"),
                Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties"))
                        .replaceFirst("(?m)^(distributionTarGzSha256Sum=).*$", "$1" + sha256(archive)));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            for (Path found : programs(tool)) {
                Path script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
                assertThat(script.toFile().setExecutable(true)).isTrue();
            }
        }
    }

    @Test
    void theReleaseRuns() throws Exception {
        Result result = mvnw();

        assertThat(result.output()).isEqualTo("Maven runs\n");
        assertThat(result.status()).isZero();
        assertThat(installed()).allMatch(name -> !name.startsWith("download")).hasSize(1);
    }

    @Test
    void anotherArchiveDoesNotRunAndLeavesNothing() throws Exception {
        Files.writeString(folder.resolve("apache-maven-3.9.11/bin/mvn"), "#!/bin/sh\necho Something else runs\n");
        Program.text("tar", "czf", archive.toString(), "-C", folder.toString(), "apache-maven-3.9.11");

        Result result = mvnw();

        assertThat(result.output()).contains("Failed to validate Maven distribution SHA-256");
        assertThat(result.status()).isNotZero();
        assertThat(installed()).isEmpty();
    }

    private record Result(int status, String output) {}

    private Result mvnw() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", folder.resolve("mvnw").toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("MVNW_REPOURL", folder.resolve("mirror").toUri().toString().replaceFirst("/$", ""));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private List<String> installed() throws Exception {
        try (Stream<Path> entries = Files.list(folder.resolve("home/.m2/wrapper/dists/apache-maven-3.9.11"))) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Returns the program of this name, or nothing. */
    private static List<Path> programs(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, tool))
                .filter(Files::isExecutable)
                .limit(1)
                .toList();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
