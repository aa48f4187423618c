package org.breathcue.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "play",
        description = "Speak a session through the loudspeaker. Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private LiveOptions live = new LiveOptions();

    PlayCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        live.play(options.prepare(environment.quiet(live.quiet())), environment);
        return ExitStatus.DONE;
    }
}
