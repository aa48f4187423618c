package org.breathcue.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameRangesTest {
    private static final int FRAMES = 60;

    /** Compared with a set of bits, after each of many random additions. */
    @Test
    void isASetOfFrames() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            FrameRanges ranges = FrameRanges.NONE;
            BitSet bits = new BitSet();
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(FRAMES);
                int to = Math.min(FRAMES, from + random.nextInt(12));
                ranges = ranges.plus(from, to);
                bits.set(from, to);
                checkSame(ranges, bits);
            }
        }
    }

    private static void checkSame(FrameRanges ranges, BitSet bits) {
        long before = -1;
        for (FrameRanges.Range range : ranges.ranges()) {
            // Neither overlapping nor touching, and in order.
            assertThat(range.from()).isGreaterThan(before);
            before = range.to();
        }
        for (int from = 0; from < FRAMES; from += 7) {
            int end = from + 9;
            assertThat(ranges.countIn(from, end)).isEqualTo(bits.get(from, end).cardinality());
            assertThat(ranges.contain(from, end)).isEqualTo(bits.get(from, end).cardinality() == 9);
        }
        assertThat(ranges.countIn(0, FRAMES)).isEqualTo(bits.cardinality());
    }

    @Test
    void twoSetsAreJoined() {
        FrameRanges some = FrameRanges.NONE.plus(0, 10).plus(20, 30);
        assertThat(some.plus(FrameRanges.NONE.plus(10, 20).plus(40, 50)))
                .isEqualTo(FrameRanges.NONE.plus(0, 30).plus(40, 50));
    }
}
