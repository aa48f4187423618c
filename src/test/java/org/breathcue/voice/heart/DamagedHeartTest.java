package org.breathcue.voice.heart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.breathcue.cli.Run;
import org.breathcue.support.Folders;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceUnavailableException;
import org.breathcue.voice.Voices;
import org.breathcue.voice.onnx.OnnxFiles;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DamagedHeartTest {
    private static final String AGAIN =
            "; install it again with `breathcue voices install heart`, or choose another with --voice kevin16";

    @TempDir
    private Path data;

    private Path voices;
    private Path heart;

    @BeforeEach
    void copyOfTheVoice() throws IOException {
        Path installed = InstalledVoices.heartFolder().folder();
        voices = Files.createDirectories(data.resolve("breathcue").resolve("voices"));
        heart = voices.resolve(installed.getFileName());
        Folders.copy(installed, heart);
    }

    private void cut(String name, int length) throws IOException {
        Files.write(heart.resolve(name), Arrays.copyOf(Files.readAllBytes(heart.resolve(name)), length));
    }

    /** In the place of a file, with a list that says so. */
    private void replace(String name, byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : Folders.names(heart)) {
            if (!file.equals("files.txt")) {
                files.put(file, Files.readAllBytes(heart.resolve(file)));
            }
        }
        files.put(name, content);
        new PackFolder(heart).write(files);
    }

    private void damaged(String what) {
        assertThatThrownBy(() -> Voices.in(voices).find("heart").orElseThrow().open())
                .isInstanceOf(VoiceException.class)
                .hasMessageStartingWith("the voice `heart` is damaged: ")
                .hasMessageContaining(what)
                .hasMessageEndingWith(AGAIN)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aWholeCopySpeaks() throws Exception {
        Voices.in(voices).find("heart").orElseThrow().open().close();
    }

    @Test
    void aNetworkThatIsCutIsNoticed() throws IOException {
        cut(HeartFiles.MODEL, 1_000_000);
        damaged("model.onnx is damaged");
        cut(HeartFiles.MODEL, 0);
        damaged("model.onnx is damaged");
    }

    @Test
    void oneOtherBitIsNoticed() throws IOException {
        Path model = heart.resolve(HeartFiles.MODEL);
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        damaged("model.onnx is damaged");
    }

    @Test
    void aLexiconThatIsCutIsNoticed() throws IOException {
        cut(HeartFiles.LEXICON, 3_000_000);
        damaged("lexicon.txt is damaged");
    }

    @Test
    void aLibraryWithOneOtherBitIsNotLoaded() throws IOException {
        for (String name : OnnxFiles.names()) {
            if (name.contains(".")) {
                Path file = heart.resolve(name);
                byte[] whole = Files.readAllBytes(file);
                byte[] changed = whole.clone();
                changed[changed.length / 2] ^= 1;
                Files.write(file, changed);
                damaged(name + " is damaged");
                Files.write(file, whole);
            }
        }
    }

    @Test
    void codeThatOthersCanChangeIsNotLoaded() throws IOException {
        Path code = heart.resolve("onnxruntime.jar");
        for (Path path : List.of(code, heart)) {
            Set<PosixFilePermission> usual = Files.getPosixFilePermissions(path);
            Set<PosixFilePermission> open = new HashSet<>(usual);
            open.add(PosixFilePermission.OTHERS_WRITE);
            Files.setPosixFilePermissions(path, open);
            damaged("other users can change " + path);
            Files.setPosixFilePermissions(path, usual);
        }
    }

    @Test
    void aVoiceOfAnEarlierVersionSaysThatItHasToBeInstalledAgain() throws IOException {
        List<String> list = Files.readAllLines(heart.resolve("files.txt"));
        list.removeIf(line -> line.contains("onnxruntime"));
        Files.write(heart.resolve("files.txt"), list);
        Files.delete(heart.resolve("onnxruntime.jar"));
        assertThatThrownBy(() -> Voices.in(voices).find("heart").orElseThrow().open())
                .isInstanceOf(VoiceUnavailableException.class)
                .hasMessage(
                        "the voice `heart` was installed by an earlier version of Breathcue and lacks onnxruntime.jar"
                                + AGAIN);
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        for (String name : new String[] {HeartFiles.VOCABULARY, HeartFiles.MODEL, HeartFiles.LEXICON}) {
            Path file = heart.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            damaged(name + " is missing");
            Files.write(file, bytes);
        }
    }

    @Test
    void whatIsNoNetworkIsNoticed() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] half = Arrays.copyOf(Files.readAllBytes(heart.resolve(HeartFiles.MODEL)), 4_000_000);
        for (byte[] garbage : new byte[][] {noise, half, new byte[0], "no network".getBytes(UTF_8)}) {
            replace(HeartFiles.MODEL, garbage);
            damaged("its network cannot be loaded");
        }
    }

    @Test
    void whatIsNoVocabularyIsNoticed() throws IOException {
        for (String garbage : new String[] {"", "{", "[]", "{}", "no json\nat all"}) {
            replace(HeartFiles.VOCABULARY, garbage.getBytes(UTF_8));
            damaged("vocabulary");
        }
    }

    @Test
    void openingThatIsInterruptedSaysSo() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(
                            () -> Voices.in(voices).find("heart").orElseThrow().open())
                    .isInstanceOf(VoiceException.class)
                    .hasMessage("opening the voice was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void commandsSayItInOneLineAndTheOtherVoiceSpeaks() throws IOException {
        cut(HeartFiles.MODEL, 1000);
        Path xdg = data.resolve("xdg");
        Run failed = Run.withDataAndCache(data, data, xdg, "voices", "say", "Inhale.", "-o", "x.wav");
        assertThat(failed.status()).isEqualTo(3);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .hasLineCount(1)
                .startsWith("breathcue: the voice `heart` is damaged: ")
                .contains(AGAIN);
        assertThat(data.resolve("x.wav")).doesNotExist();

        Run other =
                Run.withDataAndCache(data, data, xdg, "voices", "say", "Inhale.", "--voice", "kevin16", "-o", "x.wav");
        assertThat(other.status()).as(other.err()).isZero();
        assertThat(data.resolve("x.wav")).isNotEmptyFile();
    }
}
