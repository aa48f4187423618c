package org.breathcue.voice.heart;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxNetwork;
import org.breathcue.voice.onnx.OnnxRuntime;
import org.breathcue.voice.onnx.Tensor;

/**
 * The neural network, which turns phonemes into spectra. It is run by ONNX Runtime. Thread-safe.
 *
 * <p>Inside, the network decides how long each phoneme lasts, and its file does not give this away. So the list of its outputs is extended
 * while it is loaded.
 */
final class AcousticModel implements AutoCloseable {
    /** The greatest number of phonemes in one run: no phrase of the training data was longer. */
    static final int MAX_PHONEMES = 400;

    private static final String IDS = "ids";
    private static final String SPEED = "speed";
    private static final String PITCH = "f0";

    /** The number of steps of time that each phoneme takes. */
    private static final String DURATIONS = "/Cast_32_output_0";

    private static final Set<String> INPUTS = Set.of(IDS, SPEED);
    private static final Set<String> OUTPUTS = Set.of("lh", "theta", "ln", "lr", "phi", PITCH, DURATIONS);

    private final OnnxNetwork network;

    private AcousticModel(OnnxNetwork network) {
        this.network = network;
    }

    /**
     * Loads a network.
     *
     * @param onnx the bytes of its file
     * @throws OnnxException if it is not a network, or has other inputs or outputs
     */
    static AcousticModel load(OnnxRuntime runtime, byte[] onnx) throws OnnxException {
        return new AcousticModel(runtime.network(OnnxFile.withOutput(onnx, DURATIONS), INPUTS, OUTPUTS));
    }

    /**
     * Returns the spectrum of a phrase, and how long each of its phonemes lasts.
     *
     * @param phonemes the numbers of letters of the {@link PhonemeAlphabet}, with 0 at both ends
     * @param speed the factor that durations are divided by; 1 is natural
     */
    Articulation articulation(long[] phonemes, float speed) throws OnnxException {
        Map<String, Tensor> result = network.run(
                Map.of(IDS, Tensor.of(phonemes, 1, phonemes.length), SPEED, Tensor.of(new float[] {speed}, 1)),
                OUTPUTS);
        Spectrum spectrum = new Spectrum(
                values(result, "lh").floats(),
                values(result, "theta").floats(),
                values(result, "ln").floats(),
                values(result, "lr").floats(),
                values(result, "phi").floats(),
                values(result, PITCH).floats());
        return new Articulation(spectrum, values(result, DURATIONS).longs());
    }

    private static Tensor values(Map<String, Tensor> result, String name) {
        return Objects.requireNonNull(result.get(name));
    }

    @Override
    public void close() {
        network.close();
    }
}
