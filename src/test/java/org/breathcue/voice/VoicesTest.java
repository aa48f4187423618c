package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.support.CountingVoice;
import org.breathcue.support.ImpulseVoice;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private final Voices voices = new Voices(List.of(new ImpulseVoice(1), new CountingVoice(1, 0)), List.of());

    @Test
    void areSortedByName() {
        assertThat(voices.all()).extracting(VoiceProvider::name).containsExactly("counting", "impulse");
    }

    @Test
    void areFoundByTheirExactName() {
        assertThat(voices.find("impulse")).map(VoiceProvider::name).contains("impulse");
        assertThat(voices.find("Impulse")).isEmpty();
    }
}
