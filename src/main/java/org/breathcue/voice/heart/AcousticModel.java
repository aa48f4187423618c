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

/** The network: phonemes to spectra. Usable from many threads; they share one copy of it. */
final class AcousticModel implements AutoCloseable {
    /** Phonemes of one run; it was trained on no more. */
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
     * @throws OrtException if it is none, or not one of this kind
     */
    static AcousticModel load(byte[] onnx) throws OrtException {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "breathcue");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread a phrase, phrases side by side: nothing then depends on how many processors there are.
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
     * The spectrum of a phrase.
     *
     * @param phonemes ids, with 0 at both ends
     * @param speed 1 is the natural one; durations are divided by it
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
                // It is a copy of its own already.
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
