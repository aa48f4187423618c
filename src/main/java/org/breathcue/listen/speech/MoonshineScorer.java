package org.breathcue.listen.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.voice.onnx.OnnxException;

/** Scores English phrases with Moonshine tiny (27 million parameters, MIT licence). */
final class MoonshineScorer implements PhraseScorer {
    /** The model was trained with sound of about this level. */
    private static final float PEAK = 0.5f;

    private static final float SMALLEST_PEAK = 0.001f;

    /** Enough to notice that a text is longer than any command. */
    private static final int MOST_PIECES = 9;

    private final MoonshineEncoder encoder;
    private final MoonshineDecoder decoder;
    private final SentencePieces pieces;
    private final int[] closers;
    private final Map<String, int[]> encoded = new HashMap<>();

    MoonshineScorer(MoonshineEncoder encoder, MoonshineDecoder decoder, SentencePieces pieces) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.pieces = pieces;
        this.closers = IntStream.concat(
                        IntStream.of(MoonshineDecoder.END),
                        Stream.of(".", ",", "!", "?", "...").mapToInt(pieces::find))
                .filter(piece -> piece >= 0)
                .toArray();
    }

    @Override
    public PhraseScores score(float[] sound, List<String> phrases) throws SpeechException {
        List<int[]> texts = new ArrayList<>();
        phrases.forEach(phrase -> texts.add(encoded.computeIfAbsent(phrase, pieces::encode)));
        try {
            float[] hidden = encoder.encode(levelled(sound));
            MoonshineDecoder.Greedy free = decoder.greedy(hidden, MOST_PIECES);
            return new PhraseScores(pieces.decode(free.text()), free.score(), decoder.score(hidden, texts, closers));
        } catch (OnnxException e) {
            throw new SpeechException("the speech model cannot be run: " + e.getMessage(), e);
        }
    }

    private static float[] levelled(float[] sound) {
        float peak = SMALLEST_PEAK;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        float[] levelled = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            levelled[i] = sound[i] * PEAK / peak;
        }
        return levelled;
    }
}
