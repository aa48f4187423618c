package org.breathcue.listen.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxNetwork;
import org.breathcue.voice.onnx.OnnxRuntime;
import org.breathcue.voice.pack.PackFolder;

/** The loaded models. They take about 130 MB. */
public final class SpeechModels implements AutoCloseable {
    private final OnnxNetwork activity;
    private final OnnxNetwork encoder;
    private final OnnxNetwork decoder;
    private final SentencePieces pieces;

    private SpeechModels(OnnxNetwork activity, OnnxNetwork encoder, OnnxNetwork decoder, SentencePieces pieces) {
        this.activity = activity;
        this.encoder = encoder;
        this.decoder = decoder;
        this.pieces = pieces;
    }

    static SpeechModels load(PackFolder folder, LibraryFolders libraries) throws IOException {
        OnnxRuntime runtime = OnnxRuntime.load(folder, libraries);
        SentencePieces pieces = SentencePieces.read(bytes(folder, SpeechFiles.TOKENIZER));
        OnnxNetwork activity =
                network(runtime, folder, SpeechFiles.ACTIVITY, SileroActivity.INPUTS, SileroActivity.OUTPUTS);
        OnnxNetwork encoder =
                network(runtime, folder, SpeechFiles.ENCODER, MoonshineEncoder.INPUTS, MoonshineEncoder.OUTPUTS);
        OnnxNetwork decoder =
                network(runtime, folder, SpeechFiles.DECODER, MoonshineDecoder.INPUTS, MoonshineDecoder.OUTPUTS);
        return new SpeechModels(activity, encoder, decoder, pieces);
    }

    private static OnnxNetwork network(
            OnnxRuntime runtime, PackFolder folder, String file, Set<String> inputs, Set<String> outputs)
            throws IOException {
        try {
            return runtime.network(bytes(folder, file), inputs, outputs);
        } catch (OnnxException e) {
            throw new IOException(folder.folder().resolve(file) + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(PackFolder folder, String file) throws IOException {
        ByteBuffer mapped = folder.read(file);
        byte[] bytes = new byte[mapped.remaining()];
        mapped.get(bytes);
        return bytes;
    }

    /** Returns a detector of speech with a state of its own. */
    public VoiceActivity activity() {
        return new SileroActivity(activity);
    }

    /** Returns a scorer of English phrases. */
    public PhraseScorer scorer() {
        return new MoonshineScorer(new MoonshineEncoder(encoder), new MoonshineDecoder(decoder), pieces);
    }

    @Override
    public void close() {
        activity.close();
        encoder.close();
        decoder.close();
    }
}
