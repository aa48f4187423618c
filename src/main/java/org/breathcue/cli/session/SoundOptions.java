package org.breathcue.cli.session;

import java.util.Locale;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.timeline.Sound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for breath, background and chimes, which override the settings of the session. */
public final class SoundOptions {
    private static final String BACKGROUND = "--background";

    @Option(names = "--breath", paramLabel = "air|tone|off", description = "sound of the breath")
    private @Nullable String breath;

    @Option(
            names = BACKGROUND,
            paramLabel = "NAME|FILE|off",
            description = "background sound: rain, waves, or a sound file: WAV, FLAC, MP3 or Ogg")
    private @Nullable String background;

    @Option(names = "--level", paramLabel = "soft|normal|loud", description = "loudness of breath and background")
    private @Nullable String level;

    @Option(names = "--no-chimes", description = "play no chimes; the session takes the same time")
    private boolean noChimes;

    /** Returns a request with these options. */
    public SessionRequest applyTo(SessionRequest request) throws CommandException {
        SessionRequest result = request;
        if (breath != null) {
            result = result.withBreath(breath(breath));
        }
        if (level != null) {
            result = result.withLevel(level(level));
        }
        if (noChimes) {
            result = result.withoutChimes();
        }
        return background == null ? result : result.withBackground(background, BACKGROUND);
    }

    private static Sound.Breath breath(String word) throws CommandException {
        return Sound.Breath.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.badValue(
                        "--breath", word, "must be one of " + String.join(", ", Sound.Breath.words())));
    }

    private static Sound.Level level(String word) throws CommandException {
        return Sound.Level.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.badValue(
                        "--level", word, "must be one of " + String.join(", ", Sound.Level.words())));
    }
}
