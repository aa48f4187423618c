package org.breathcue.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When the launcher builds, what it runs, and what remains. Its Maven is a script that copies one source into a jar, and its Java
 * one that prints the jar and the library beside it.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script of /bin/sh")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            # Waits at the point that $HOLD names, until the file go exists.
            hold() {
                [ "${HOLD:-}" = "$1" ] || return 0
                : >"$FAKES/reached"
                until [ -e "$FAKES/go" ]; do sleep 0.02; done
            }
            echo built >>"$FAKES/builds"
            hold start
            mkdir -p target/lib
            printf libr >target/lib/a.jar
            hold library
            printf 'library\\n' >target/lib/a.jar
            hold libraries
            cat src/main/A.java >target/breathcue-1.jar
            hold jar
            [ -z "${BREAK:-}" ] || { echo "$BREAK"; exit 1; }
            """;

    private static final String JAVA = """
            #!/bin/sh
            archive=
            case "$*" in *-XX:DumpLoadedClassList*) [ -n "${ARCHIVE:-}" ] || exit 1 ;; esac
            while [ "$1" != -jar ]; do
                case $1 in -XX:SharedArchiveFile=*) archive=${1#*=} ;; esac
                case $1 in -XX:AOTCache=*) archive=${1#*=} ;; esac
                case $1 in -Xshare:dump) dump=classes ;; esac
                case $1 in -XX:AOTCacheOutput=*) archive=${1#*=} dump=ahead ;; esac
                shift
            done
            [ -z "${dump:-}" ] || { echo "$dump" >>"$FAKES/dumps"; printf good >"$archive"; exit 0; }
            # As Java does with a damaged one.
            [ -z "$archive" ] || [ "$(cat "$archive")" = good ] || exit 134
            echo "$2" >"$FAKES/path"
            if [ "${3:-}" = play ]; then
                : >"$FAKES/playing"
                until [ -e "$FAKES/stop" ]; do sleep 0.02; done
            fi
            cat "$2" "${2%/*}/lib/a.jar"
            """;

    @TempDir
    private Path folder;

    private Path fakes;
    private Path home;
    private Path source;

    @BeforeEach
    void makeAProject() throws Exception {
        fakes = Files.createDirectories(folder.resolve("fakes"));
        Path programs = Files.createDirectories(fakes.resolve("jdk/bin"));
        script(programs.resolve("java"), JAVA);
        script(programs.resolve("javac"), "#!/bin/sh\n");
        Files.writeString(fakes.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        makeAProject("home");
    }

    private void makeAProject(String name) throws IOException {
        home = Files.createDirectories(folder.resolve(name));
        Files.copy(Path.of("breathcue"), home.resolve("breathcue"));
        Files.createDirectories(home.resolve(".mvn"));
        Files.writeString(home.resolve("pom.xml"), "<project/>\n");
        script(home.resolve("mvnw"), MAVEN);
        source = Files.createDirectories(home.resolve("src/main")).resolve("A.java");
        Files.writeString(source, "one\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void buildsOnceAndLeavesNothingHalfDone() throws Exception {
        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertThat(run()).isEqualTo("one\nlibrary\n");

        assertThat(builds()).isEqualTo(1);
        assertNothingHalfDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "library", "libraries", "jar"})
    void aKilledBuildIsRepaired(String point) throws Exception {
        Process launcher = start(point, "--version");
        await("reached");
        killAll(launcher);
        Files.delete(fakes.resolve("reached"));

        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertNothingHalfDone();
    }

    /** The next start finds nothing to build, but what the killed one left. */
    @Test
    void aStartThatNeedNotBuildRemovesWhatAKilledBuildLeft() throws Exception {
        run();
        Files.writeString(source, "two\n");
        Process launcher = start("library", "--version");
        await("reached");
        killAll(launcher);
        Files.writeString(source, "one\n");

        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertNothingHalfDone();
    }

    @Test
    void aSignalEndsTheBuildAtOnce() throws Exception {
        Process launcher = start("library", "--version");
        await("reached");
        List<ProcessHandle> children = launcher.descendants().toList();
        launcher.destroy();

        assertThat(launcher.waitFor()).isEqualTo(143);
        for (ProcessHandle child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        assertNothingHalfDone();
    }

    /** Its number is that of another process now. */
    @Test
    void aLockWhoseProcessIsAnotherOneIsIgnored() throws Exception {
        Files.createDirectories(home.resolve("target/launcher"));
        String other = String.valueOf(ProcessHandle.current().pid());
        Files.createSymbolicLink(home.resolve("target/launcher/lock"), Path.of(other + ".1"));
        Files.createSymbolicLink(home.resolve("target/.launcher-lock"), Path.of(other));

        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertNothingHalfDone();
    }

    /** What is there is good, although another start builds something else. */
    @Test
    void aGoodProgramRunsWhileAnotherBuilds() throws Exception {
        run();
        Files.writeString(source, "two\n");
        Process other = start("library", "--version");
        await("reached");
        Files.writeString(source, "one\n");

        assertThat(run()).isEqualTo("one\nlibrary\n");
        Files.createFile(fakes.resolve("go"));
        assertThat(output(other)).endsWith("two\nlibrary\n");
    }

    @Test
    void tenStartsAtOnceBuildOnce() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            starts.add(start("library", "--version"));
        }
        await("reached");
        Files.createFile(fakes.resolve("go"));

        for (Process start : starts) {
            assertThat(output(start)).endsWith("one\nlibrary\n");
        }
        assertThat(builds()).isEqualTo(1);
        assertNothingHalfDone();
    }

    @Test
    void aSourceDatedInTheFutureIsBuiltOnce() throws Exception {
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1_000_000)));

        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void contentDecidesWhateverTheDates() throws Exception {
        FileTime written = Files.getLastModifiedTime(source);
        run();
        Files.writeString(source, "two\n");
        Files.setLastModifiedTime(source, written);
        assertThat(run()).isEqualTo("two\nlibrary\n");

        Files.writeString(source, "one\n");
        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertThat(builds()).as("the image before the last is kept").isEqualTo(2);

        Files.createFile(home.resolve("src/main/B.java"));
        run();
        assertThat(builds()).isEqualTo(3);
        Files.delete(home.resolve("src/main/B.java"));
        Files.setLastModifiedTime(home.resolve("src/main"), written);
        run();
        assertThat(builds())
                .as("a deleted source brings back what was built without it")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/a.jar", "breathcue.jar"})
    void aDamagedProgramIsBuiltAgain(String file) throws Exception {
        run();
        Path damaged = jar().resolveSibling(file);
        Files.writeString(damaged, "li");

        assertThat(run()).isEqualTo("one\nlibrary\n");
        Files.delete(damaged);
        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertNothingHalfDone();
    }

    /** Java would crash at every start. */
    @ParameterizedTest
    @CsvSource({
        "17.0.1, bad!, classes",
        "17.0.1, g, classes",
        "17.0.1, '', classes",
        "25, bad!, ahead",
        "26.0.1, g, ahead"
    })
    void aDamagedArchiveOfClassesIsMadeAgain(String version, String damage, String kind) throws Exception {
        Files.writeString(fakes.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.createFile(
                Files.createDirectory(home.resolve("src/main/launcher")).resolve("training.json"));
        Process first = start("", "--version", "ARCHIVE", "yes");
        assertThat(output(first)).endsWith("one\nlibrary\n");
        Path launcher = home.resolve("target/launcher");
        Path archive = launcher.resolve(Folders.names(launcher).stream()
                .filter(name -> name.endsWith(".jsa"))
                .findFirst()
                .orElseThrow());
        Files.writeString(archive, damage);

        Process second = start("", "--version", "ARCHIVE", "yes");
        assertThat(output(second)).isEqualTo("one\nlibrary\n");
        assertThat(second.waitFor()).isZero();
        Process third = start("", "--version", "ARCHIVE", "yes");
        assertThat(output(third)).isEqualTo("one\nlibrary\n");
        assertThat(archive).hasContent("good");
        assertThat(Files.readAllLines(fakes.resolve("dumps"))).containsExactly(kind, kind);
    }

    @Test
    void aFullDiskIsToldInOneLine() throws Exception {
        Process launcher = start(
                "", "--version", "BREAK", "[ERROR] Failed to copy artifact x.jar: No space left on device -> [Help 1]");

        assertThat(output(launcher).lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("breathcue: cannot build: a disk is full; ");
        assertThat(launcher.waitFor()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative"})
    void aMissingHomeFolderIsToldInOneLine(String folder) throws Exception {
        Process launcher = start("", "--version", "HOME", folder);

        assertThat(output(launcher))
                .startsWith("breathcue: cannot build: HOME must be an absolute path, found '" + folder + "'; ")
                .hasLineCount(1);
        assertThat(launcher.waitFor()).isEqualTo(4);
    }

    /** Java does not start there. A shell may say so too. */
    @Test
    void aDeletedCurrentFolderIsToldInOneLine() throws Exception {
        run();
        Process shell = new ProcessBuilder("/bin/sh", "-c", "mkdir d; cd d; rmdir ../d; exec ../home/breathcue check x")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(output(shell).lines().filter(line -> !line.contains("getcwd")))
                .containsExactly("breathcue: the current folder was deleted; change to another one with cd");
        assertThat(shell.waitFor()).isEqualTo(4);
    }

    /** Neither Maven nor another build touches what a program runs from. */
    @Test
    void aRunningProgramKeepsItsFiles() throws Exception {
        Process playing = start("", "play");
        await("playing");
        Files.createDirectories(home.resolve("target/lib"));
        Files.writeString(home.resolve("target/breathcue-1.jar"), "by Maven\n");
        Files.writeString(home.resolve("target/lib/a.jar"), "by Maven\n");
        for (String text : List.of("two\n", "three\n", "four\n")) {
            Files.writeString(source, text);
            assertThat(run()).isEqualTo(text + "library\n");
        }
        assertThat(images()).as("the running, the previous and the last").isEqualTo(3);

        Files.createFile(fakes.resolve("stop"));
        assertThat(output(playing)).endsWith("one\nlibrary\n");
        Files.writeString(source, "five\n");
        run();
        assertThat(images()).isEqualTo(2);
    }

    @Test
    void aFailedBuildSaysWhyAndLeavesNothing() throws Exception {
        Process launcher = start("", "--version", "BREAK", "[ERROR] no space left");

        assertThat(output(launcher))
                .contains("[ERROR] no space left\n")
                .endsWith("breathcue: the build failed; the reason is above\n");
        assertThat(launcher.waitFor()).isEqualTo(4);
        assertThat(images()).isZero();
        assertNothingHalfDone();
    }

    @Test
    void aChangedLibraryIsToldInOneLine() throws Exception {
        Process launcher = start(
                "",
                "--version",
                "BREAK",
                "[ERROR] \tArtifact de.sciss:jump3r:jar:1.0.5 trusted checksum mismatch: summaryFile=1; calculated=2");

        assertThat(output(launcher).lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "breathcue: de.sciss:jump3r:jar:1.0.5 differs from the release on Maven Central: a changed mirror?");
        assertThat(launcher.waitFor()).isEqualTo(4);
        assertThat(images()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "ends!",
                "ends!/b",
                "a b",
                "a'b\"c",
                "a%20#b",
                "\u00e9\u4e2d",
                "a\nb",
                "a\n",
                "a\\b",
                "$a`b*?",
                "-a",
                " "
            })
    void anyFolderWillDo(String name) throws Exception {
        makeAProject(name);

        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertThat(run()).isEqualTo("one\nlibrary\n");
        assertThat(builds()).isEqualTo(1);
        assertThat(jar().toString()).doesNotContain(":", "\\", "!/");
    }

    @Test
    void aTargetThatCannotBeMadeIsToldAtOnce() throws Exception {
        Files.createSymbolicLink(home.resolve("target"), Path.of("/dev/null/missing"));
        Process launcher = start("", "--version");

        assertThat(output(launcher)).contains("cannot build: cannot write to ").hasLineCount(1);
        assertThat(launcher.waitFor()).isEqualTo(4);
    }

    private String run() throws Exception {
        Process launcher = start("", "--version");
        String output = output(launcher);
        assertThat(launcher.waitFor()).as(output).isZero();
        return output.replaceFirst("^Building Breathcue .*\n", "");
    }

    private Process start(String hold, String argument, String... variable) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("breathcue").toString(), argument).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", fakes.resolve("jdk").toString());
        builder.environment().put("FAKES", fakes.toString());
        builder.environment().put("HOLD", hold);
        builder.environment().remove("MAVEN_USER_HOME");
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        for (int i = 0; i < variable.length; i += 2) {
            builder.environment().put(variable[i], variable[i + 1]);
        }
        Process launcher = builder.start();
        launcher.getOutputStream().close();
        return launcher;
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void await(String file) throws Exception {
        while (!Files.exists(fakes.resolve(file))) {
            Thread.sleep(10);
        }
    }

    private static void killAll(Process launcher) throws Exception {
        List<ProcessHandle> all = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        launcher.waitFor();
    }

    private Path jar() throws IOException {
        return Path.of(Files.readString(fakes.resolve("path")).stripTrailing());
    }

    private long builds() throws IOException {
        return Files.readString(fakes.resolve("builds")).lines().count();
    }

    private long images() throws IOException {
        return Folders.names(home.resolve("target/launcher")).stream()
                .filter(name -> name.startsWith("run-"))
                .count();
    }

    private void assertNothingHalfDone() throws IOException {
        assertThat(Folders.names(home.resolve("target/launcher")))
                .noneMatch(name -> name.startsWith("build-") || name.equals("lock"));
    }
}
