package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.support.CountingVoice;
import org.junit.jupiter.api.Test;

class CountingVoiceTest extends VoiceContract {
    @Override
    protected VoiceProvider provider() {
        return new CountingVoice(480, 0.5f);
    }

    /** It knows no words, and tells every one as it is written. */
    @Test
    void itTellsHowItSaysWords() throws Exception {
        try (Pronouncer pronouncer = provider().pronouncer()) {
            assertThat(pronouncer.words("Close the psoas.", new Pronunciations(Map.of())))
                    .extracting(SpokenWord::text)
                    .containsExactly("Close", "the", "psoas.");
        }
    }

    @Test
    void countsCharacters() throws Exception {
        assertThat(new CountingVoice(480, 0).speak(new Utterance("Five.", 1)).frames())
                .isEqualTo(5 * 480);
    }
}
