package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breathcue.support.Archives;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the messages about voices that are not installed, without downloads. */
final class VoicesInstallTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void withoutVoices() {
        data = folder.resolve("data");
    }

    private Run run(String... arguments) {
        return Run.withData(data, folder, folder.resolve("xdg"), arguments);
    }

    private void refused(Run run, int status, String... told) {
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        List<String> lines = run.err().lines().toList();
        assertThat(lines.get(lines.size() - 1)).startsWith("breathcue: ").contains(told);
        assertThat(lines).filteredOn(line -> line.startsWith("breathcue: ")).hasSize(1);
    }

    @Test
    void unknownVoicesCannotBeInstalled() {
        refused(run("voices", "install", "harp"), 2, "there is no voice harp to install; available: heart");
        refused(run("voices", "install", "a\u001b[2Jb"), 2, "there is no voice a[2Jb to install");
        refused(run("voices", "install", "kevin16"), 2, "kevin16 is included and does not have to be installed");
        assertThat(data).doesNotExist();
    }

    @Test
    void whichVoiceMustBeSaid() {
        Run run = run("voices", "install");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("NAME");
    }

    @Test
    void aMissingFileIsSaid() {
        Run run = run("voices", "install", "heart", "--from", "nowhere.whl");
        refused(run, 4, "the voice heart was not installed: there is no file", "nowhere.whl");
        assertThat(run.err()).startsWith("Installing the voice heart from nowhere.whl…");
        Run odd = run("voices", "install", "heart", "--from", "a\u001b[2Jb");
        refused(odd, 4, "a[2Jb");
        assertThat(odd.err())
                .startsWith("Installing the voice heart from a[2Jb…")
                .doesNotContain("\u001b");
    }

    @Test
    void anotherFileIsNotInstalled() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.whl"), "no voice");
        refused(
                run("voices", "install", "heart", "--from", "wrong.whl"),
                4,
                "the voice heart was not installed: ",
                "wrong.whl is not the file that was expected: its SHA-256 is " + Archives.sha256(wrong));
        refused(run("voices", "install", "heart", "--from", "."), 4, "cannot read ", "found a folder");
        assertThat(data).doesNotExist();
        assertThat(Folders.names(folder)).doesNotContain("heart-0.2.1").contains("wrong.whl");
        assertThat(run("voices").err()).contains("heart is not installed;");
    }

    @Test
    void voicesAreListedWithTheirSizeAndLicence() {
        Run list = run("voices", "list");
        assertThat(list.status()).isZero();
        assertThat(list.out().lines())
                .anySatisfy(line -> assertThat(line).startsWith("kevin16 ").endsWith(", used by default"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("heart ")
                        .contains("24 kHz", " 22 MB", "Apache-2.0")
                        .doesNotContain("default"));
        assertThat(list.err()).isEqualTo("  heart is not installed; to install it: breathcue voices install heart\n");
    }

    @Test
    void aVoiceThatIsNotInstalledSaysHow() throws IOException {
        Files.writeString(folder.resolve("s.json"), "{ \"title\": \"S\", \"steps\": [{ \"say\": \"Hello.\" }] }");
        String told = "the voice heart is not installed; to install it: breathcue voices install heart";
        refused(run("plan", "s.json", "--voice", "heart"), 3, told);
        refused(run("export", "s.json", "--voice", "heart", "-o", "x.wav"), 3, told);
        refused(run("voices", "say", "Hello.", "--voice", "heart", "-o", "x.wav"), 3, told);
        assertThat(folder.resolve("x.wav")).doesNotExist();
    }

    /** The message appears before the download. */
    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path voices = data.resolve("breathcue").resolve("voices");
        Files.writeString(data, "a file");
        refused(run("voices", "install", "heart"), 4, "cannot write " + voices + ": ");
        Files.delete(data);
        Files.createDirectories(data.resolve("breathcue"));
        Files.writeString(voices, "a file");
        refused(
                run("voices", "install", "heart"),
                4,
                "cannot write " + voices + ": a file with this name already exists");
        assertThat(run("voices").status()).isZero();
        assertThat(voices).hasContent("a file");
    }
}
