package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PcmClipTest {
    @Test
    void doesNotSeeLaterChangesOfItsArrays() {
        float[] samples = {0.5f, -1};
        PcmClip clip = new PcmClip(8000, samples);

        samples[0] = 9;
        clip.toArray()[1] = 9;

        assertThat(clip.toArray()).containsExactly(0.5f, -1);
        assertThat(clip.peak()).isEqualTo(1);
        assertThat(clip.frames()).isEqualTo(2);
        assertThat(clip.frameRate()).isEqualTo(8000);
    }

    @Test
    void addsAPartToBothChannels() {
        float[] out = {1, 1, 1, 1, 1, 1};

        new PcmClip(8000, new float[] {9, 0.5f, -0.5f, 9}).addStereo(1, 2, 0.5f, out, 1);

        assertThat(out).containsExactly(1, 1, 1.25f, 1.25f, 0.75f, 0.75f);
    }

    @Test
    void frameRateMustBePositive() {
        assertThatThrownBy(() -> new PcmClip(0, new float[1])).isInstanceOf(IllegalArgumentException.class);
    }
}
