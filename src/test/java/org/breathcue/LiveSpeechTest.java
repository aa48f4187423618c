package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.InputFiles;
import org.breathcue.catalog.SessionFile;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.CountingVoice;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The voice of announcements is open only while something is announced. */
@Timeout(60)
final class LiveSpeechTest {
    private static final CountingVoice COUNTING = new CountingVoice(2400, 0.1f);

    @TempDir
    private Path folder;

    private final Semaphore opened = new Semaphore(0);
    private final Semaphore closed = new Semaphore(0);

    /** A voice that tells when it is opened and closed. */
    private final class Watched implements VoiceProvider {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public VoiceFacts facts() {
            return COUNTING.facts();
        }

        @Override
        public String version() {
            return COUNTING.version();
        }

        @Override
        public Voice open() {
            opened.release();
            return new Voice() {
                @Override
                public String name() {
                    return "counting";
                }

                @Override
                public String version() {
                    return COUNTING.version();
                }

                @Override
                public PcmClip speak(Utterance utterance) throws VoiceException {
                    return COUNTING.speak(utterance);
                }

                @Override
                public void close() {
                    closed.release();
                }
            };
        }
    }

    private LiveSpeech speech(VoiceProvider voice, Duration idle) throws Exception {
        InputFiles inputs = new InputFiles();
        Utterance words = new Utterance("Sit.", 120);
        SessionSound sound = SpokenText.sound(
                words,
                COUNTING.speak(words),
                voice,
                inputs,
                new Catalog(folder, folder)
                        .sounds(SessionFile.ofText("-", "", Optional.empty()), Breathcue.FRAME_RATE, inputs));
        return new LiveSpeech(sound, sound.mix(), idle);
    }

    private VoiceProvider shared() {
        return new Voices(List.of(new Watched()), List.of()).usual();
    }

    @Test
    void theVoiceIsClosedWhenNothingIsAnnouncedForAWhile() throws Exception {
        LiveSpeech speech = speech(shared(), Duration.ofMillis(1));
        assertThat(speech.announcement("One.").get().clip().frames()).isPositive();
        closed.acquire();

        assertThat(speech.announcement("Two.").get().clip().frames()).isPositive();
        closed.acquire();
        assertThat(opened.availablePermits()).isEqualTo(2);
    }

    @Test
    void closingEndsIt() throws Exception {
        LiveSpeech speech = speech(shared(), Duration.ofHours(1));
        speech.announcement("One.").get();
        speech.close();
        closed.acquire();
    }

    @Test
    void severalSessionsShareOneVoice() throws Exception {
        VoiceProvider voice = shared();
        LiveSpeech first = speech(voice, Duration.ofHours(1));
        LiveSpeech second = speech(voice, Duration.ofHours(1));
        first.announcement("One.").get();
        second.announcement("Two.").get();
        assertThat(opened.availablePermits()).isEqualTo(1);

        first.close();
        assertThat(second.announcement("Three.").get().clip().frames()).isPositive();
        assertThat(closed.availablePermits()).isZero();
        second.close();
        closed.acquire();
        assertThat(closed.tryAcquire(0, TimeUnit.SECONDS)).isFalse();
    }
}
