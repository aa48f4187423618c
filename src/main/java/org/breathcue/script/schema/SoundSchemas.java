package org.breathcue.script.schema;

import java.util.List;
import java.util.Map;
import org.breathcue.timeline.Sound;

/** The keys of the sounds under the words. */
public final class SoundSchemas {
    static final KeySchema BREATH =
            new KeySchema("breath", ValueSchema.word(Sound.Breath.words()), "The sound that marks the breath.", "tone");

    static final KeySchema LEVEL = new KeySchema(
            "level",
            ValueSchema.word(Sound.Level.words()),
            "The loudness of the breath sound and the background.",
            "soft");

    static final KeySchema BACKGROUND = new KeySchema(
            "background",
            SoundName.BACKGROUND,
            "The background sound: rain, waves, off, or sound files in audio/ or beside the script, played one after the other.",
            "rain",
            "waves",
            "off",
            List.of("calm.mp3", "slow.flac"));

    static final KeySchema LOOP = new KeySchema(
            "loop",
            ValueSchema.FLAG,
            "Whether the sound files of the background are played again after the last one.",
            false);

    /** What a step changes of the sound. */
    public static final ObjectSchema STEP =
            new ObjectSchema("step-sound", "sound of a step", BREATH, LEVEL, BACKGROUND, LOOP);

    static final KeySchema OF_STEP = new KeySchema(
            "sound", STEP.object(), "The sounds under the words, for this step only.", Map.of("background", "rain"));

    private SoundSchemas() {}
}
