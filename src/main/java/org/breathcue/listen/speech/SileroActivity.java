package org.breathcue.listen.speech;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxNetwork;
import org.breathcue.voice.onnx.Tensor;

/**
 * Silero VAD (MIT licence), a recurrent network that takes 32 ms at a time and the last 4 ms before them. In an endless stream its memory
 * drifts until it no longer notices speech, so the memory is cleared after each second in which nobody seems to speak.
 */
final class SileroActivity implements VoiceActivity {
    static final Set<String> INPUTS = Set.of("input", "state", "sr");
    static final Set<String> OUTPUTS = Set.of("output", "stateN");

    private static final int BEFORE = 64;
    private static final int STATE = 256;
    private static final float QUIET = 0.2f;
    private static final int SAMPLE_RATE = 16_000;

    /** One second. */
    private static final int QUIET_STEPS = SAMPLE_RATE / STEP;

    private final OnnxNetwork network;
    private final Tensor rate = Tensor.of(new long[] {SAMPLE_RATE});
    private final float[] input = new float[BEFORE + STEP];
    private float[] state = new float[STATE];
    private int quiet;

    SileroActivity(OnnxNetwork network) {
        this.network = network;
    }

    @Override
    public float probability(float[] sound, int from) throws SpeechException {
        System.arraycopy(input, STEP, input, 0, BEFORE);
        System.arraycopy(sound, from, input, BEFORE, STEP);
        try {
            Map<String, Tensor> result = network.run(
                    Map.of(
                            "input",
                            Tensor.of(input, 1, input.length),
                            "state",
                            Tensor.of(state, 2, 1, 128),
                            "sr",
                            rate),
                    OUTPUTS);
            float probability = MoonshineDecoder.tensor(result, "output").floats()[0];
            state = MoonshineDecoder.tensor(result, "stateN").floats();
            quiet = probability < QUIET ? quiet + 1 : 0;
            if (quiet >= QUIET_STEPS) {
                Arrays.fill(state, 0);
                quiet = 0;
            }
            return probability;
        } catch (OnnxException e) {
            throw new SpeechException("the model of voice activity cannot be run: " + e.getMessage(), e);
        }
    }
}
