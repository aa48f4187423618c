package org.breathcue.voice.heart;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.breathcue.support.InstalledVoices;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxRuntime;
import org.breathcue.voice.pack.PackFolder;

/** The words of the installed voice {@code heart}. */
final class HeartWords {
    private HeartWords() {}

    /** Returns its phonemizer, with its lexicon and its model for unknown words. Skips the test if the voice is not installed. */
    static Phonemizer phonemizer() throws IOException {
        PackFolder pack = InstalledVoices.heartFolder();
        InstalledLetters letters = new InstalledLetters(() -> letterModel(pack));
        return new Phonemizer(new Lexicon(pack.read(HeartFiles.LEXICON)), letters, new CmuDictionary());
    }

    private static LetterModel letterModel(PackFolder pack) throws VoiceException {
        try {
            OnnxRuntime runtime = OnnxRuntime.load(pack, LibraryFolders.TEMPORARY);
            return LetterModel.load(runtime, bytes(pack, HeartFiles.LETTER_MODEL), bytes(pack, HeartFiles.LETTERS));
        } catch (IOException | OnnxException e) {
            throw new VoiceException("the model cannot be loaded", e);
        }
    }

    private static byte[] bytes(PackFolder pack, String file) throws IOException {
        ByteBuffer mapped = pack.read(file);
        byte[] bytes = new byte[mapped.remaining()];
        mapped.get(bytes);
        return bytes;
    }
}
