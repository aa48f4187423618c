package org.breathcue.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Maven compares every artifact with {@code .mvn/checksums/checksums.sha256}, wherever it comes from. */
final class LibraryChecksumsTest {
    @TempDir
    private Path folder;

    @Test
    void theListHasEveryLibraryOfTheProgramAndItsTests() throws Exception {
        Map<String, String> listed;
        try (Stream<String> lines = Files.lines(Path.of(".mvn/checksums/checksums.sha256"))) {
            listed = lines.map(line -> line.split(" +", 2))
                    .collect(Collectors.toMap(words -> words[1], words -> words[0]));
        }
        Map<String, String> used = new TreeMap<>();
        for (Path jar : jarsOfRepository()) {
            used.put(pathInRepository(jar), sha256(jar));
        }

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(listed).containsAllEntriesOf(used);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is a script of /bin/sh")
    void aChangedLibraryIsRefused() throws Exception {
        Path jar = jarsOfRepository().stream()
                .filter(path -> path.toString().contains("jump3r"))
                .findFirst()
                .orElseThrow();
        Path changed = folder.resolve("repository").resolve(pathInRepository(jar));
        Files.createDirectories(changed.resolveSibling("..").normalize());
        Folders.copy(jar.resolveSibling(""), changed.resolveSibling(""));
        Files.writeString(changed, "x", StandardOpenOption.APPEND);
        Folders.copy(Path.of(".mvn"), folder.resolve(".mvn"));
        Files.copy(Path.of("mvnw"), folder.resolve("mvnw"));
        Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
        Path repository = Path.of(jar.toString().replace(pathInRepository(jar).replace('/', File.separatorChar), ""));

        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "mvnw",
                        "-q",
                        "-B",
                        "-o",
                        "-Pquick",
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-Dmaven.repo.local.tail=" + repository,
                        "compile")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        maven.getOutputStream().close();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(maven.waitFor()).as(output).isNotZero();
        assertThat(output)
                .contains("Artifact de.sciss:jump3r:jar:1.0.5 trusted checksum mismatch")
                .contains("calculated=" + sha256(changed));
    }

    /** Returns the jars of the class path that lie where a Maven repository has them. */
    private static List<Path> jarsOfRepository() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar") && path.getNameCount() > 3)
                .filter(path -> path.getFileName().toString().startsWith(artifact(path) + "-" + version(path)))
                .toList();
    }

    private static String artifact(Path jar) {
        return jar.getName(jar.getNameCount() - 3).toString();
    }

    private static String version(Path jar) {
        return jar.getName(jar.getNameCount() - 2).toString();
    }

    /** Returns the path below the repository, whose root is wherever the list says so. */
    private static String pathInRepository(Path jar) throws IOException {
        String whole = jar.toString().replace(File.separatorChar, '/');
        try (Stream<String> lines = Files.lines(Path.of(".mvn/checksums/checksums.sha256"))) {
            return lines.map(line -> line.split(" +", 2)[1])
                    .filter(path -> whole.endsWith("/" + path))
                    .findFirst()
                    .orElse(whole);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
