package org.breathcue.voice;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;

/**
 * Opens a voice once for everybody who uses it at the same time. It is closed when the last of them has closed it, and opened anew for the
 * next one. Thread-safe.
 */
final class SharedVoice implements VoiceProvider {
    private final VoiceProvider provider;
    private @Nullable Voice open;
    private int users;

    private SharedVoice(VoiceProvider provider) {
        this.provider = provider;
    }

    /** Returns a provider that shares the voices of another one. */
    static VoiceProvider of(VoiceProvider provider) {
        return provider instanceof SharedVoice ? provider : new SharedVoice(provider);
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public VoiceFacts facts() {
        return provider.facts();
    }

    @Override
    public String version() {
        return provider.version();
    }

    @Override
    public List<String> hardToPronounce(String text) {
        return provider.hardToPronounce(text);
    }

    @Override
    public Pronouncer pronouncer() throws VoiceException {
        return provider.pronouncer();
    }

    @Override
    public synchronized Voice open() throws VoiceException {
        Voice voice = open;
        if (voice == null) {
            voice = provider.open();
            open = voice;
        }
        users++;
        return new Share(voice);
    }

    private synchronized void release(Voice voice) {
        users--;
        if (users == 0) {
            open = null;
            voice.close();
        }
    }

    /** The voice as one of its users sees it. */
    private final class Share implements Voice {
        private final Voice voice;
        private final AtomicBoolean closed = new AtomicBoolean();

        Share(Voice voice) {
            this.voice = voice;
        }

        @Override
        public String name() {
            return voice.name();
        }

        @Override
        public String version() {
            return voice.version();
        }

        @Override
        public PcmClip speak(Utterance utterance) throws VoiceException {
            return voice.speak(utterance);
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                release(voice);
            }
        }
    }
}
