package org.breathcue.cli.session;

import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.compile.adapt.ListenerWishes;
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
        ListenerWishes wishes = GivenWish.add(request.wishes(), "breath", breath);
        SessionRequest result = request.with(GivenWish.add(wishes, "level", level));
        if (noChimes) {
            result = result.withoutChimes();
        }
        return background == null ? result : result.withBackground(background, BACKGROUND);
    }
}
