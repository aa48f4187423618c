package org.breathcue.listen.speech;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxNetwork;
import org.breathcue.voice.onnx.Tensor;

/** The encoder of Moonshine: sound to a list of hidden states, about 40 a second. */
final class MoonshineEncoder {
    static final Set<String> INPUTS = Set.of("input_values", "attention_mask");

    /** The numbers of one hidden state. */
    static final int WIDTH = 288;

    private static final String STATES = "last_hidden_state";
    static final Set<String> OUTPUTS = Set.of(STATES);

    private final OnnxNetwork network;

    MoonshineEncoder(OnnxNetwork network) {
        this.network = network;
    }

    /** Returns the hidden states, one after the other. */
    float[] encode(float[] sound) throws OnnxException {
        long[] all = new long[sound.length];
        Arrays.fill(all, 1);
        Map<String, Tensor> result = network.run(
                Map.of(
                        "input_values",
                        Tensor.of(sound, 1, sound.length),
                        "attention_mask",
                        Tensor.of(all, 1, all.length)),
                OUTPUTS);
        return MoonshineDecoder.tensor(result, STATES).floats();
    }
}
