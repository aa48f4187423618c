package org.breathcue.cli.programme;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.ScriptSource;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.cli.session.GivenOptions;
import org.breathcue.cli.session.SoundOptions;
import org.breathcue.script.dose.DoseSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options of {@code play} that a session of a programme can have as well. The programme decides doses and length. Most fields are
 * never read: {@link GivenOptions} finds what was given for them.
 */
@SuppressWarnings("UnusedVariable")
final class TodayOptions {
    @Option(names = "--voice", paramLabel = "NAME", description = "voice, as for breathcue play")
    private @Nullable String voice;

    @Option(names = "--delivery", paramLabel = "plain|calm", description = "how the voice delivers its words")
    private @Nullable String delivery;

    @Option(
            names = "--guide",
            paramLabel = "full|fading|quiet",
            description = "how many words to speak when lines are repeated")
    private @Nullable String guide;

    @Option(names = "--device", paramLabel = "DEVICE", description = "audio device, as for breathcue play")
    private @Nullable String device;

    @Option(names = "--plain", description = "print plain lines instead of a screen, for screen readers")
    private boolean plain;

    @Option(names = "--no-input", description = "do not ask questions, even on a terminal")
    private boolean noInput;

    @Mixin
    private QuietOption quiet = new QuietOption();

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    boolean noInput() {
        return noInput;
    }

    boolean quiet() {
        return quiet.quiet();
    }

    /** Returns the arguments of {@code breathcue play} for a session of a programme. */
    List<String> arguments(SessionRequest request) {
        List<String> arguments = new ArrayList<>();
        for (DoseSetting dose : request.doses()) {
            arguments.add("--set");
            arguments.add(dose.text());
        }
        if (request.wishes().freeLength()) {
            arguments.add("--length");
            arguments.add("free");
        }
        String name = request.script() instanceof ScriptSource.Named named ? named.name() : "";
        if (quiet.quiet()) {
            arguments.add("--quiet");
        }
        arguments.addAll(
                GivenOptions.of(command, "play", name, TodayOptions.class).arguments());
        return arguments;
    }
}
