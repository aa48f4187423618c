package org.breathcue.voice.heart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.voice.onnx.OnnxFiles;
import org.breathcue.voice.onnx.UnsupportedMachineException;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PythonPackage;

/** The name of the voice, the package that it comes from, and its files once it is installed. */
final class HeartFiles {
    static final String NAME = "heart";

    static final PythonPackage PACKAGE = new PythonPackage(
            "hibari-tts",
            "0.2.1",
            "hibari_tts-0.2.1-py3-none-any.whl",
            "49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3");

    /** The network, in the format of ONNX. */
    static final String MODEL = "model.onnx";

    /** The number of each letter of the {@link PhonemeAlphabet} in the network. */
    static final String VOCABULARY = "vocabulary.json";

    /** A {@link Lexicon}. */
    static final String LEXICON = "lexicon.txt";

    static final String LICENCE = "LICENSE";
    static final String NOTICE = "NOTICE";

    /** The network of the {@link LetterModel}. */
    static final String LETTER_MODEL = "letters.onnx";

    /** The letters and sounds of the {@link LetterModel}. */
    static final String LETTERS = "letters.json";

    private HeartFiles() {}

    /**
     * Returns the names of all files of an installed voice.
     *
     * @throws UnsupportedMachineException if the voice cannot run on this kind of machine
     */
    static List<String> names() throws UnsupportedMachineException {
        List<String> names =
                new ArrayList<>(List.of(MODEL, VOCABULARY, LETTER_MODEL, LETTERS, LEXICON, LICENCE, NOTICE));
        names.addAll(OnnxFiles.names());
        return names;
    }

    /** Returns the folder of the voice within a folder of installed voices. */
    static PackFolder folder(Path voices) {
        return new PackFolder(voices.resolve(NAME + "-" + PACKAGE.version()));
    }
}
