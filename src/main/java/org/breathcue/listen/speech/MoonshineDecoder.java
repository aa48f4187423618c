package org.breathcue.listen.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxNetwork;
import org.breathcue.voice.onnx.Tensor;

/**
 * The decoder of Moonshine: given the hidden states of a sound and the first pieces of its text, the logits of the next piece. A network of
 * six layers, each of which attends to the pieces so far and to the hidden states. What a layer has computed of them can be given back to it
 * with the next piece, so that it is not computed again.
 */
final class MoonshineDecoder {
    static final int START = 1;
    static final int END = 2;
    static final int PIECES = 32_768;

    private static final int LAYERS = 6;
    private static final int HEADS = 8;
    private static final int HEAD_WIDTH = 36;
    private static final String LOGITS = "logits";
    private static final String OF_TEXT = "decoder";
    private static final String OF_SOUND = "encoder";

    /** The names of what a layer keeps, after {@code past_key_values} or {@code present}. */
    private static final List<String> KEPT = IntStream.range(0, LAYERS)
            .boxed()
            .flatMap(layer -> Stream.of(OF_TEXT, OF_SOUND)
                    .flatMap(of -> Stream.of("key", "value").map(what -> "." + layer + "." + of + "." + what)))
            .toList();

    static final Set<String> INPUTS = names(
            "past_key_values", "input_ids", "encoder_hidden_states", "encoder_attention_mask", "use_cache_branch");

    static final Set<String> OUTPUTS = names("present", LOGITS);

    private static Set<String> names(String kept, String... others) {
        return Stream.concat(Stream.of(others), KEPT.stream().map(name -> kept + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private final OnnxNetwork network;

    MoonshineDecoder(OnnxNetwork network) {
        this.network = network;
    }

    /**
     * A text that was chosen by taking the likeliest piece each time.
     *
     * @param score the logarithm of its probability
     */
    record Greedy(List<Integer> text, double score) {}

    /** Returns the likeliest text, up to a number of pieces. */
    Greedy greedy(float[] hidden, int mostPieces) throws OnnxException {
        int frames = hidden.length / MoonshineEncoder.WIDTH;
        Map<String, Tensor> inputs = inputs(hidden, 1);
        List<Integer> text = new ArrayList<>();
        double score = 0;
        int last = START;
        for (int step = 0; step < mostPieces; step++) {
            inputs.put("input_ids", Tensor.of(new long[] {last}, 1, 1));
            inputs.put("use_cache_branch", Tensor.of(step > 0));
            Map<String, Tensor> result = network.run(inputs, OUTPUTS);
            float[] logits = tensor(result, LOGITS).floats();
            int best = best(logits);
            score += logProbability(logits, 0, best);
            if (best == END) {
                break;
            }
            text.add(best);
            last = best;
            for (String name : KEPT) {
                // What is kept of the sound is computed in the first step.
                if (name.contains(OF_TEXT) || step == 0) {
                    int length = name.contains(OF_TEXT) ? step + 1 : frames;
                    inputs.put(
                            "past_key_values" + name,
                            Tensor.of(tensor(result, "present" + name).floats(), 1, HEADS, length, HEAD_WIDTH));
                }
            }
        }
        return new Greedy(text, score);
    }

    /**
     * Returns the logarithm of the probability of each text, given all of its pieces (teacher forcing), in one run.
     *
     * @param closers the pieces that may follow a text: its end, or punctuation
     */
    List<Double> score(float[] hidden, List<int[]> texts, int... closers) throws OnnxException {
        int count = texts.size();
        int length = texts.stream().mapToInt(text -> text.length).max().orElse(0) + 1;
        long[] ids = new long[count * length];
        Arrays.fill(ids, END);
        for (int i = 0; i < count; i++) {
            ids[i * length] = START;
            for (int k = 0; k < texts.get(i).length; k++) {
                ids[i * length + k + 1] = texts.get(i)[k];
            }
        }
        Map<String, Tensor> inputs = inputs(hidden, count);
        inputs.put("input_ids", Tensor.of(ids, count, length));
        inputs.put("use_cache_branch", Tensor.of(false));
        float[] logits = tensor(network.run(inputs, Set.of(LOGITS)), LOGITS).floats();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] text = texts.get(i);
            double score = 0;
            for (int k = 0; k < text.length; k++) {
                score += logProbability(logits, (i * length + k) * PIECES, text[k]);
            }
            double closed = 0;
            for (int closer : closers) {
                closed += Math.exp(logProbability(logits, (i * length + text.length) * PIECES, closer));
            }
            scores.add(score + Math.log(closed));
        }
        return scores;
    }

    /** Returns the inputs that say what the sound is, and that nothing is kept yet. */
    private static Map<String, Tensor> inputs(float[] hidden, int count) {
        int frames = hidden.length / MoonshineEncoder.WIDTH;
        float[] copies = new float[count * hidden.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(hidden, 0, copies, i * hidden.length, hidden.length);
        }
        long[] all = new long[count * frames];
        Arrays.fill(all, 1);
        Map<String, Tensor> inputs = new HashMap<>();
        inputs.put("encoder_hidden_states", Tensor.of(copies, count, frames, MoonshineEncoder.WIDTH));
        inputs.put("encoder_attention_mask", Tensor.of(all, count, frames));
        for (String name : KEPT) {
            inputs.put("past_key_values" + name, Tensor.of(new float[0], count, HEADS, 0, HEAD_WIDTH));
        }
        return inputs;
    }

    private static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < PIECES; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The logarithm of the softmax of the logits of one piece. */
    private static double logProbability(float[] logits, int from, int piece) {
        double sum = 0;
        float own = logits[from + piece];
        for (int i = from; i < from + PIECES; i++) {
            sum += Math.exp(logits[i] - own);
        }
        return -Math.log(sum);
    }

    static Tensor tensor(Map<String, Tensor> result, String name) throws OnnxException {
        Tensor found = result.get(name);
        if (found == null) {
            throw new OnnxException("the network has no output " + name);
        }
        return found;
    }
}
