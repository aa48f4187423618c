package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.breathcue.support.CountingVoice;
import org.breathcue.support.ImpulseVoice;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private final Voices voices = new Voices(List.of(new ImpulseVoice(1), new CountingVoice(1, 0)));

    @Test
    void areSortedByName() {
        assertThat(voices.all()).extracting(VoiceProvider::name).containsExactly("counting", "impulse");
    }

    @Test
    void areFoundAndOpenedByName() throws Exception {
        assertThat(voices.find("impulse")).isInstanceOf(ImpulseVoice.class);
        try (Voice voice = voices.open("counting")) {
            assertThat(voice.name()).isEqualTo("counting");
        }
    }

    @Test
    void unknownNameGetsTheNearestAndAll() {
        assertThatThrownBy(() -> voices.open("Impuls"))
                .isInstanceOf(VoiceException.class)
                .hasMessage("no voice is called `Impuls`; did you mean `impulse`? available: counting, impulse");
        assertThatThrownBy(() -> voices.find("zzzzzz"))
                .hasMessage("no voice is called `zzzzzz`; available: counting, impulse");
    }

    @Test
    void noVoiceAtAllIsSaid() {
        assertThatThrownBy(() -> new Voices(List.of()).open("x"))
                .isInstanceOf(VoiceException.class)
                .hasMessageContaining("none is installed");
    }
}
