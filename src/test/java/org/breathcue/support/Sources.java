package org.breathcue.support;

import java.util.function.LongToDoubleFunction;
import org.breathcue.pcm.PcmSource;

/** Sources with known samples at 48 kHz. */
public final class Sources {
    private Sources() {}

    /** Returns a source in which both channels are a function of the frame. */
    public static PcmSource of(long frames, LongToDoubleFunction sample) {
        return new PcmSource() {
            @Override
            public int frameRate() {
                return Sessions.RATE;
            }

            @Override
            public long frames() {
                return frames;
            }

            @Override
            public void render(long frame, float[] out, int n) {
                for (int i = 0; i < n; i++) {
                    out[2 * i] = (float) sample.applyAsDouble(frame + i);
                    out[2 * i + 1] = out[2 * i];
                }
            }
        };
    }

    /** Returns white noise at a tenth of full scale, different in every frame. */
    public static PcmSource noise(long frames) {
        return of(frames, frame -> ((frame * 0x9E3779B97F4A7C15L) >> 11) * 0x1p-52 * 0.1);
    }
}
