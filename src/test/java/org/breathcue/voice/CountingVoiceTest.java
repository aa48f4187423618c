package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.support.CountingVoice;
import org.junit.jupiter.api.Test;

class CountingVoiceTest extends VoiceContract {
    @Override
    protected VoiceProvider provider() {
        return new CountingVoice(480, 0.5f);
    }

    @Test
    void countsCharacters() throws Exception {
        assertThat(new CountingVoice(480, 0).speak(new Utterance("Five.", 1)).frames())
                .isEqualTo(5 * 480);
    }
}
