package org.breathcue.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "scripts of /bin/sh take the place of pip")
final class PipPackageTest {
    private static final PipPackage PACKAGE = new PipPackage("some-voice", "1.2", "some_voice-1.2-py3-none-any.whl");
    private static final String BY_HAND =
            "; or get the file " + PACKAGE.wheel() + " in another way, and give it with --from FILE";

    /** Finds the folder behind {@code --dest}. */
    private static final String DEST = "while [ \"$1\" != --dest ]; do shift; done; dest=$2\n";

    private static final String SUCCEED = DEST + "echo wheel > \"$dest/" + PACKAGE.wheel() + "\"\n";

    @TempDir
    private Path folder;

    private Path download;

    @BeforeEach
    void intoAnEmptyFolder() throws IOException {
        download = Files.createDirectory(folder.resolve("download"));
    }

    /** A command that runs these lines. */
    private List<String> pip(String lines) throws IOException {
        Path script = Files.createTempFile(folder, "pip", ".sh");
        Files.writeString(script, lines);
        return List.of("/bin/sh", script.toString());
    }

    private void fails(String message, List<List<String>> pips) {
        assertThatThrownBy(() -> PACKAGE.download(download, pips))
                .isInstanceOf(IOException.class)
                .hasMessage(message + BY_HAND);
    }

    @Test
    void theFileIsWhereItWasWanted() throws IOException {
        Path file = PACKAGE.download(download, List.of(pip(SUCCEED)));
        assertThat(file).isEqualTo(download.resolve(PACKAGE.wheel())).hasContent("wheel");
    }

    @Test
    void thisVersionAloneIsWantedAndNothingIsRun() throws IOException {
        Path said = folder.resolve("said");
        PACKAGE.download(download, List.of(pip("echo \"$@\" > '" + said + "'\n" + SUCCEED)));
        assertThat(Files.readString(said))
                .startsWith("download ")
                .contains(" --no-deps ", " --only-binary=:all: ", " --no-input ", " --dest " + download + " ")
                .endsWith(" some-voice==1.2\n");
    }

    @Test
    void nothingIsAskedOnTheTerminal() throws IOException {
        assertThat(PACKAGE.download(download, List.of(pip("read answer && exit 1\n" + SUCCEED))))
                .exists();
    }

    @Test
    void aFailureTellsTheLastLine() throws IOException {
        fails(
                "pip cannot download some-voice 1.2: ERROR: No matching distribution found",
                List.of(pip(
                        "echo WARNING: slow\necho 'ERROR: No matching distribution found' >&2\necho '  '\nexit 1\n")));
        fails("pip cannot download some-voice 1.2: it says nothing", List.of(pip("exit 3\n")));
    }

    @Test
    void afterAFailureNoOtherIsTried() throws IOException {
        fails(
                "pip cannot download some-voice 1.2: no network",
                List.of(pip("echo no network; exit 1\n"), pip(SUCCEED)));
    }

    @Test
    void withoutPipTheNextWayIsTried() throws IOException {
        List<String> none = pip("echo /usr/bin/python3: No module named pip >&2; exit 1\n");
        assertThat(PACKAGE.download(download, List.of(List.of("/no/such/python"), none, pip(SUCCEED))))
                .exists();
    }

    /** What Windows has in the place of Python until it is installed. */
    @Test
    void aStandInForPythonIsNone() throws IOException {
        List<String> store = pip("echo Python was not found\\; run without arguments to install it; exit 9\n");
        assertThat(PACKAGE.download(download, List.of(store, pip(SUCCEED)))).exists();
    }

    @Test
    void noPipAtAllIsSaid() throws IOException {
        String message = "to download some-voice, Python's pip is needed, and there is none";
        fails(message, List.of());
        fails(message, List.of(List.of("/no/such/python"), pip("echo No module named pip; exit 1\n")));
    }

    @Test
    void successWithoutTheFileIsAFailure() throws IOException {
        fails("pip cannot download some-voice 1.2: Saved another.whl", List.of(pip("echo Saved another.whl\n")));
        fails(
                "pip cannot download some-voice 1.2: it says nothing",
                List.of(pip(DEST + "mkdir \"$dest/" + PACKAGE.wheel() + "\"\n")));
    }

    @Test
    void whatPipSaysCannotDriveTheTerminal() throws IOException {
        fails(
                "pip cannot download some-voice 1.2: [31mERROR: bad[0m2J",
                List.of(pip("printf '\\033[31mERROR: b\\007ad\\033[0m\\302\\2332J\\342\\200\\256\\r\\n'; exit 1\n")));
    }
}
