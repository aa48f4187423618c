package org.breathcue.voice.heart;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;

/** The neural network, which turns phonemes into spectra. It is run by ONNX Runtime. Thread-safe. */
final class AcousticModel implements AutoCloseable {
    /** The greatest number of phonemes in one run: no phrase of the training data was longer. */
    static final int MAX_PHONEMES = 400;

    private static final String IDS = "ids";
    private static final String SPEED = "speed";
    private static final String PITCH = "f0";
    private static final Set<String> INPUTS = Set.of(IDS, SPEED);
    private static final Set<String> OUTPUTS = Set.of("lh", "theta", "ln", "lr", "phi", PITCH);

    private final OrtEnvironment environment;
    private final OrtSession session;

    private AcousticModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a network.
     *
     * @param onnx the bytes of its file
     * @throws OrtException if it is not a network, or has other inputs or outputs
     */
    static AcousticModel load(byte[] onnx) throws OrtException {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "breathcue");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread for each phrase, so that the order of sums does not depend on the number of processors.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(onnx, options);
            if (!session.getInputNames().equals(INPUTS)
                    || !session.getOutputNames().containsAll(OUTPUTS)) {
                session.close();
                throw new OrtException("a network of another kind");
            }
            return new AcousticModel(environment, session);
        }
    }

    /**
     * Returns the spectrum of a phrase.
     *
     * @param phonemes the numbers of letters of the {@link PhonemeAlphabet}, with 0 at both ends
     * @param speed the factor that durations are divided by; 1 is natural
     */
    Spectrum spectrum(long[] phonemes, float speed) throws OrtException {
        try (OnnxTensor ids = OnnxTensor.createTensor(
                        environment, LongBuffer.wrap(phonemes), new long[] {1, phonemes.length});
                OnnxTensor rate =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {speed}), new long[] {1});
                OrtSession.Result result = session.run(Map.of(IDS, ids, SPEED, rate), OUTPUTS)) {
            return new Spectrum(
                    values(result, "lh"),
                    values(result, "theta"),
                    values(result, "ln"),
                    values(result, "lr"),
                    values(result, "phi"),
                    values(result, PITCH));
        }
    }

    private static float[] values(OrtSession.Result result, String name) throws OrtException {
        if (result.get(name).orElse(null) instanceof OnnxTensor tensor) {
            FloatBuffer values = tensor.getFloatBuffer();
            if (values.hasArray() && values.array().length == values.remaining()) {
                // The buffer is a copy that nothing else uses.
                return values.array();
            }
            float[] copy = new float[values.remaining()];
            values.get(copy);
            return copy;
        }
        throw new OrtException("the network gives no " + name);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network cannot be closed", e);
        }
    }
}
