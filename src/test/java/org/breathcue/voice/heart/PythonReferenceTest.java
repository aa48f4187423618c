package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.support.InstalledVoices;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.Tokenizer;
import org.breathcue.voice.onnx.OnnxRuntime;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Same phonemes, same sound as the package in Python has, except for its noise. The variable {@code BREATHCUE_TEST_PYTHON} names a Python
 * with what stands in {@code src/test/python/requirements.txt}.
 */
class PythonReferenceTest {
    private static final List<String> TEXTS = List.of(
            "Inhale.",
            "Exhale, and turn to the left.",
            "Welcome. Breathe slowly, and never stretch further than is comfortable.",
            "Bring your right hand behind you, and your left hand to your right knee, and keep your back long while you turn.",
            "Hold for thirty seconds. Three, two, one.",
            "Is that all? Yes! Sixty-six vertebrae: chaturanga; psoas.");

    @TempDir
    private Path folder;

    @Test
    void soundIsThatOfTheReference() throws Exception {
        String python = System.getenv().getOrDefault("BREATHCUE_TEST_PYTHON", "");
        Assumptions.assumeTrue(
                !python.isEmpty(),
                "BREATHCUE_TEST_PYTHON does not name a Python with src/test/python/requirements.txt");
        PackFolder pack = InstalledVoices.heartFolder();
        List<String> letters = letters(new Lexicon(pack.read(HeartFiles.LEXICON)));
        reference(python, letters);
        Map<Character, Long> ids = HeartProvider.ids(pack.read(HeartFiles.VOCABULARY));
        ByteBuffer onnx = pack.read(HeartFiles.MODEL);
        byte[] bytes = new byte[onnx.remaining()];
        onnx.get(bytes);
        Vocoder vocoder = new Vocoder(0);
        try (AcousticModel model = AcousticModel.load(OnnxRuntime.load(pack, LibraryFolders.TEMPORARY), bytes)) {
            for (int i = 0; i < letters.size(); i++) {
                float[] ours = vocoder.sound(
                        model.articulation(phonemes(letters.get(i), ids), 1).spectrum(), 0);
                float[] theirs = samples(folder.resolve(i + ".f32"));
                assertThat(ours).as(TEXTS.get(i)).hasSameSizeAs(theirs);
                assertThat(signalToError(theirs, ours)).as(TEXTS.get(i)).isGreaterThan(40);
            }
        }
    }

    private static List<String> letters(Lexicon lexicon) throws Exception {
        EnglishFrontEnd frontEnd = EnglishFrontEnd.load();
        Phonemizer phonemizer = new Phonemizer(lexicon, word -> Optional.empty(), new CmuDictionary());
        List<String> all = new ArrayList<>();
        for (String text : TEXTS) {
            StringBuilder letters = new StringBuilder();
            for (Clause clause : frontEnd.clauses(Tokenizer.tokens(text, Pronunciations.NONE))) {
                letters.append(letters.isEmpty() ? "" : " ");
                letters.append(phonemizer.phonemes(clause)).append(clause.mark());
            }
            all.add(letters.toString());
        }
        return all;
    }

    private static long[] phonemes(String letters, Map<Character, Long> ids) {
        return LongStream.concat(
                        LongStream.concat(
                                LongStream.of(0),
                                letters.chars()
                                        .mapToLong(c -> ids.getOrDefault((char) c, -1L))
                                        .filter(id -> id >= 0)),
                        LongStream.of(0))
                .toArray();
    }

    private void reference(String python, List<String> letters) throws Exception {
        Process process = new ProcessBuilder(python, "src/test/python/reference.py", folder.toString())
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(String.join("\n", letters).getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static float[] samples(Path file) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(samples);
        return samples;
    }

    /** In dB. */
    private static double signalToError(float[] wanted, float[] found) {
        double signal = 0;
        double error = 0;
        for (int i = 0; i < wanted.length; i++) {
            signal += (double) wanted[i] * wanted[i];
            error += (double) (wanted[i] - found[i]) * (wanted[i] - found[i]);
        }
        return 10 * Math.log10(signal / error);
    }
}
