package org.breathcue.voice.heart;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.onnx.OnnxFiles;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PackageDownload;
import org.breathcue.voice.pack.PythonPackage;
import org.breathcue.voice.pack.TemporaryFolder;
import org.breathcue.voice.pack.Wheel;

/**
 * Installs the voice {@code heart}: two neural networks and two lexicons out of the Python package hibari-tts, and ONNX Runtime, which runs the
 * networks. Nothing else of the package is kept, and no code of it is run.
 */
public final class HeartPack implements VoicePack {
    private static final String ASSETS = "hibari/assets/";
    private static final String LICENCES = "hibari_tts-0.2.1.dist-info/licenses/";
    private static final int MEGABYTE = 1 << 20;
    private static final int MAX_LEXICON = 16 * MEGABYTE;

    private final PythonPackage wheel;

    /** For {@link java.util.ServiceLoader}. */
    public HeartPack() {
        this(HeartFiles.PACKAGE);
    }

    /** @param wheel the package to install instead of the real one */
    HeartPack(PythonPackage wheel) {
        this.wheel = wheel;
    }

    @Override
    public String name() {
        return HeartFiles.NAME;
    }

    @Override
    public VoiceFacts facts() {
        return new VoiceFacts("American English, female, natural", "Apache-2.0", 22_110_000, Spectrum.FRAME_RATE);
    }

    @Override
    public Optional<VoiceProvider> in(Path voices, LibraryFolders libraries) {
        PackFolder folder = HeartFiles.folder(voices);
        return folder.exists() ? Optional.of(new HeartProvider(folder, facts(), libraries)) : Optional.empty();
    }

    @Override
    public void install(List<Path> given, PackageDownload download, Path voices) throws IOException {
        Optional<Path> ownWheel = given.stream().filter(file -> !isJar(file)).findFirst();
        Optional<Path> ownJar = given.stream().filter(HeartPack::isJar).findFirst();
        if (given.size() > Stream.of(ownWheel, ownJar).flatMap(Optional::stream).count()) {
            throw new IOException(
                    "it is installed from at most two files: " + wheel.wheel() + " and " + OnnxFiles.jar());
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        // Files that were given are looked at before anything is downloaded.
        if (ownWheel.isPresent()) {
            files.putAll(unpacked(ownWheel.get(), wheel.sha256()));
        }
        if (ownJar.isPresent()) {
            files.putAll(OnnxFiles.of(ownJar.get()));
        }
        if (ownWheel.isEmpty() || ownJar.isEmpty()) {
            try (TemporaryFolder temporary = TemporaryFolder.in(voices)) {
                if (ownWheel.isEmpty()) {
                    files.putAll(unpacked(download.wheel(wheel, temporary.path()), wheel.sha256()));
                }
                if (ownJar.isEmpty()) {
                    files.putAll(OnnxFiles.download(download, temporary.path()));
                }
            }
        }
        HeartFiles.folder(voices).write(files);
    }

    private static boolean isJar(Path file) {
        return file.toString().endsWith(".jar");
    }

    /** Returns the needed files of a wheel. */
    static Map<String, byte[]> unpacked(Path wheelFile, String sha256) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Wheel wheel = Wheel.open(wheelFile, sha256)) {
            files.put(HeartFiles.MODEL, wheel.read(ASSETS + "hibari.onnx", 16 * MEGABYTE));
            files.put(HeartFiles.VOCABULARY, wheel.read(ASSETS + "vocab.json", MEGABYTE));
            files.put(HeartFiles.LETTER_MODEL, wheel.read(ASSETS + "oov.onnx", 16 * MEGABYTE));
            files.put(HeartFiles.LETTERS, wheel.read(ASSETS + "oov.json", MEGABYTE));
            Map<String, Map<String, String>> entries = new LinkedHashMap<>();
            // Entries of the gold lexicon take precedence over those of the silver one.
            add(wheel.read(ASSETS + "lexicon_us_gold.json.gz", 4 * MEGABYTE), entries);
            add(wheel.read(ASSETS + "lexicon_us_silver.json.gz", 4 * MEGABYTE), entries);
            files.put(HeartFiles.LEXICON, Lexicon.file(entries));
            files.put(HeartFiles.LICENCE, wheel.read(LICENCES + "LICENSE", MEGABYTE));
            files.put(HeartFiles.NOTICE, wheel.read(LICENCES + "NOTICE", MEGABYTE));
        }
        return files;
    }

    private static void add(byte[] gzipped, Map<String, Map<String, String>> entries) throws IOException {
        for (Map.Entry<String, JsonNode> word : lexicon(gzipped).properties()) {
            Map<String, String> readings = new LinkedHashMap<>();
            if (word.getValue().isTextual()) {
                readings.put(Lexicon.DEFAULT, word.getValue().textValue());
            }
            for (Map.Entry<String, JsonNode> reading : word.getValue().properties()) {
                if (reading.getValue().isTextual()) {
                    readings.put(reading.getKey(), reading.getValue().textValue());
                }
            }
            if (readings.containsKey(Lexicon.DEFAULT)) {
                entries.putIfAbsent(word.getKey(), readings);
            }
        }
    }

    private static JsonNode lexicon(byte[] gzipped) throws IOException {
        byte[] json;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            json = in.readNBytes(MAX_LEXICON + 1);
        } catch (ZipException | EOFException e) {
            throw new IOException("its lexicon is damaged", e);
        }
        if (json.length > MAX_LEXICON) {
            throw new IOException("its lexicon is larger than it can be");
        }
        try {
            return new ObjectMapper().readTree(json);
        } catch (JacksonException e) {
            throw new IOException("its lexicon is damaged", e);
        }
    }
}
