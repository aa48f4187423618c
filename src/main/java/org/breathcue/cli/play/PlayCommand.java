package org.breathcue.cli.play;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.cli.voices.VoiceOffer;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "play", description = "Play a session. Press Ctrl-C to stop.", mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(names = "--no-input", description = "do not ask questions, even on a terminal")
    private boolean noInput;

    private Optional<HistoryEntry.Stage> stage = Optional.empty();

    public PlayCommand(Environment environment) {
        this.environment = environment;
    }

    /**
     * Plays a session of a programme.
     *
     * @param arguments the arguments of this command
     * @param played the stage of the programme, which the history keeps
     */
    public int play(List<String> arguments, HistoryEntry.Stage played) throws CommandException {
        stage = Optional.of(played);
        var unused = new CommandLine(this).parseArgs(arguments.toArray(String[]::new));
        return call();
    }

    @Override
    public Integer call() throws CommandException {
        if (!live.quiet() && !options.choosesVoice()) {
            new VoiceOffer(environment, !noInput && !live.events()).makeOnce();
        }
        Optional<History> history = historyToAskAbout();
        Optional<Place> place = history.flatMap(kept -> new ResumeOffer(kept, environment).make(options.command()));
        try (KeysAhead keys = live.keysAhead(environment)) {
            ReadySession ready = history.isPresent() && place.isPresent()
                    ? new Continuation(history.get(), environment, live.quiet()).prepare(place.get())
                    : new ReadySession(
                            options.prepare(environment.quiet(live.quiet())),
                            options.command(),
                            stage,
                            Optional.empty());
            live.play(ready, environment.with(keys));
        }
        return ExitStatus.DONE;
    }

    /** Returns the history, if it may be asked whether to continue an interrupted session. */
    private Optional<History> historyToAskAbout() {
        boolean asks = !noInput && !live.quiet() && !live.events() && !options.choosesStart() && environment.canAsk();
        return asks && live.keepsHistory() ? environment.history() : Optional.empty();
    }
}
