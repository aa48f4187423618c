package org.breathcue.voice;

import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.Leveller;
import org.breathcue.pcm.PcmClip;

/**
 * Brings every clip of every voice to one loudness, so that no line of a session stands out, and takes the peaks off that would
 * leave no room for the rest of the mix.
 *
 * <p>The loudness is that of the clip alone as {@link ClipLevel#integratedLufs} has it. There a word shorter than 400 ms counts
 * with the silence after it. Measured with {@code kevin16}: the loudest 400 ms of counts and single words then lie at −16 to −14
 * LUFS and those of sentences at −14 to −12; over 125 ms, nearer to what the ear takes in at once, it is −13 to −11 and −12 to
 * −10. So a count is heard well and is never louder than a sentence.
 */
final class Levelling {
    /**
     * A session of single words needs 2 dB more than its clips have, because silence takes part in the blocks at their edges. With
     * this ceiling it has them, and the words of the mix stay at −2.5 dBTP.
     */
    private static final Leveller LEVELLER = new Leveller(-16, -4.75);

    private Levelling() {}

    /** The clip at −16 LUFS and with a true peak of at most −4.75 dBTP, equally long; a silent one as it is. */
    static PcmClip level(PcmClip clip) {
        return LEVELLER.level(clip);
    }
}
