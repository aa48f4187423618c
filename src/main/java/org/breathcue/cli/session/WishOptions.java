package org.breathcue.cli.session;

import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.compile.adapt.ListenerWishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change a session, whichever it is. */
public final class WishOptions {
    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description = "voice (default: the preferred voice of the session, otherwise heart if installed,"
                    + " otherwise kevin16)")
    private @Nullable String voice;

    @Option(names = "--delivery", paramLabel = "plain|calm", description = "how the voice delivers its words")
    private @Nullable String delivery;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            description = "length of the session: 12m, 90s or 12:30; free: as long as its doses take")
    private @Nullable String length;

    @Option(names = "--pace", paramLabel = "BREATHS", description = "breaths per minute, such as 6")
    private @Nullable String pace;

    @Option(
            names = "--guide",
            paramLabel = "full|fading|quiet",
            description = "how many words to speak when lines are repeated")
    private @Nullable String guide;

    @Option(
            names = "--variation",
            paramLabel = "NAME",
            description = "use this variation, such as easier, of every stretch that has it")
    private @Nullable String variation;

    @Option(names = "--first", paramLabel = "left|right", description = "side to start with")
    private @Nullable String first;

    @Mixin
    private SoundOptions sound = new SoundOptions();

    boolean choosesVoice() {
        return voice != null;
    }

    /** Returns a request with these options. */
    public SessionRequest applyTo(SessionRequest request) throws CommandException {
        ListenerWishes wishes = request.wishes();
        wishes = GivenWish.add(wishes, "guide", guide);
        wishes = GivenWish.add(wishes, "first", first);
        wishes = GivenWish.add(wishes, "variation", variation);
        wishes = GivenWish.add(wishes, "pace", pace);
        wishes = GivenWish.add(wishes, "length", length);
        wishes = GivenWish.add(wishes, "voice", voice);
        wishes = GivenWish.add(wishes, "delivery", delivery);
        return sound.applyTo(request.with(wishes));
    }
}
