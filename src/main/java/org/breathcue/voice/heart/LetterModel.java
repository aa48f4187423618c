package org.breathcue.voice.heart;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxNetwork;
import org.breathcue.voice.onnx.OnnxRuntime;
import org.breathcue.voice.onnx.Tensor;

/**
 * The neural network that reads single words, letter by letter. For each letter it gives four numbers: of a sound, or 0 for none. Repeated
 * numbers count once, as in connectionist temporal classification (Graves et al., ICML 2006). Thread-safe.
 */
final class LetterModel implements AutoCloseable {
    private static final String LETTERS = "chars";
    private static final String SOUNDS = "ids";

    private final OnnxNetwork network;
    private final Map<Character, Long> letters;
    private final Map<Long, Character> sounds;
    private final int longest;

    private LetterModel(OnnxNetwork network, Map<Character, Long> letters, Map<Long, Character> sounds, int longest) {
        this.network = network;
        this.letters = Map.copyOf(letters);
        this.sounds = Map.copyOf(sounds);
        this.longest = longest;
    }

    /**
     * Loads a network.
     *
     * @param onnx the bytes of its file
     * @param json the list of its letters and sounds
     * @throws IOException if the list cannot be read
     * @throws OnnxException if it is not a network, or has other inputs or outputs
     */
    static LetterModel load(OnnxRuntime runtime, byte[] onnx, byte[] json) throws IOException, OnnxException {
        JsonNode table = table(json);
        Map<Character, Long> letters = new HashMap<>();
        Map<Long, Character> sounds = new HashMap<>();
        // Both lists are numbered from 1.
        long number = 0;
        for (JsonNode letter : table.path("in")) {
            letters.put(character(letter), ++number);
        }
        number = 0;
        for (JsonNode sound : table.path("out")) {
            sounds.put(++number, character(sound));
        }
        OnnxNetwork network = runtime.network(onnx, Set.of(LETTERS), Set.of(SOUNDS));
        return new LetterModel(network, letters, sounds, table.path("maxlen").asInt());
    }

    private static JsonNode table(byte[] json) throws IOException {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JacksonException e) {
            throw new IOException("its list of letters cannot be read", e);
        }
    }

    private static char character(JsonNode node) throws IOException {
        if (node.asText().length() != 1) {
            throw new IOException("its list of letters is damaged");
        }
        return node.asText().charAt(0);
    }

    /**
     * Returns the sounds of a word in the {@link PhonemeAlphabet}; empty if it is too long for the network.
     *
     * @param word letters in lower case
     */
    Optional<String> sounds(String word) throws OnnxException {
        long[] numbers = word.chars()
                .filter(letter -> letters.containsKey((char) letter))
                .mapToLong(letter -> Objects.requireNonNull(letters.get((char) letter)))
                .toArray();
        if (numbers.length == 0 || numbers.length > longest) {
            return Optional.empty();
        }
        Map<String, Tensor> result =
                network.run(Map.of(LETTERS, Tensor.of(numbers, 1, numbers.length)), Set.of(SOUNDS));
        return Optional.of(text(Objects.requireNonNull(result.get(SOUNDS)).longs()));
    }

    private String text(long... numbers) {
        StringBuilder text = new StringBuilder();
        long before = 0;
        for (long number : numbers) {
            Character sound = number == before ? null : sounds.get(number);
            if (sound != null) {
                text.append((char) sound);
            }
            before = number;
        }
        return text.toString();
    }

    @Override
    public void close() {
        network.close();
    }
}
