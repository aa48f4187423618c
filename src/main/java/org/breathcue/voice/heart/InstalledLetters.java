package org.breathcue.voice.heart;

import java.util.Optional;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.onnx.OnnxException;
import org.jspecify.annotations.Nullable;

/** The {@link LetterModel} of an installed voice. It is opened at the first word: most texts have no unknown words. Thread-safe. */
final class InstalledLetters implements WordReader, AutoCloseable {
    private final Opener opener;
    private @Nullable LetterModel model;

    /** Opens the model. */
    interface Opener {
        LetterModel open() throws VoiceException;
    }

    InstalledLetters(Opener opener) {
        this.opener = opener;
    }

    @Override
    public Optional<String> sounds(String word) throws VoiceException {
        try {
            return opened().sounds(word);
        } catch (OnnxException e) {
            throw new VoiceException("the voice `" + HeartFiles.NAME + "` fails (" + FileProblem.reason(e) + ")", e);
        }
    }

    private synchronized LetterModel opened() throws VoiceException {
        LetterModel known = model;
        if (known == null) {
            known = opener.open();
            model = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
