package org.breathcue.voice.onnx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A neural network in memory. Thread-safe. */
public final class OnnxNetwork implements AutoCloseable {
    private final OnnxCalls calls;
    private final Object environment;
    private final Object session;

    private OnnxNetwork(OnnxCalls calls, Object environment, Object session) {
        this.calls = calls;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a network.
     *
     * @param onnx the bytes of its file
     * @param inputs the names of all its inputs
     * @param outputs the names of outputs that it must have
     * @throws OnnxException if it is not a network, or has other inputs or outputs
     */
    static OnnxNetwork load(OnnxCalls calls, byte[] onnx, Set<String> inputs, Set<String> outputs)
            throws OnnxException {
        Object environment = calls.environment();
        OnnxNetwork network = new OnnxNetwork(calls, environment, calls.session(environment, onnx));
        if (!calls.names(network.session, "getInputNames").equals(inputs)
                || !calls.names(network.session, "getOutputNames").containsAll(outputs)) {
            network.close();
            throw new OnnxException("a network of another kind");
        }
        return network;
    }

    /**
     * Runs the network.
     *
     * @param inputs a value for each input, by name
     * @param outputs the names of the wanted outputs
     * @return every wanted output by name
     * @throws OnnxException if the network cannot be run, or returns no value for a wanted output
     */
    public Map<String, Tensor> run(Map<String, Tensor> inputs, Collection<String> outputs) throws OnnxException {
        Map<String, Object> given = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                given.put(input.getKey(), calls.tensor(environment, input.getValue()));
            }
            return calls.run(session, given, Set.copyOf(outputs));
        } finally {
            for (Object tensor : given.values()) {
                OnnxCalls.close(tensor);
            }
        }
    }

    @Override
    public void close() {
        OnnxCalls.close(session);
    }
}
