package org.breathcue.cli.programme;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.Programmes.ProgrammeFile;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.play.PlayCommand;
import org.breathcue.cli.programme.FollowedProgrammes.Followed;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.history.HistoryEntry;
import org.breathcue.programme.ProgrammeDay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "today",
        description = "Say what your programmes ask for today, and play it.",
        mixinStandardHelpOptions = true)
public final class TodayCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "SESSION",
            arity = "0..1",
            description = "session of a programme to play, due or not (default: the one that is due; of several, asks)")
    private @Nullable String session;

    @Option(
            names = "--programme",
            paramLabel = "NAME",
            description = "only this programme; starts it today if you do not follow it yet")
    private @Nullable String programme;

    @Option(
            names = {"--list", "--dry-run"},
            description = "only say what is due; play and change nothing")
    private boolean list;

    @Mixin
    private TodayOptions options = new TodayOptions();

    public TodayCommand(Environment environment) {
        this.environment = environment;
    }

    /** A session of a programme that can be played today. */
    private record Choice(Followed followed, ProgrammeDay.Part part) {
        String name() {
            return part.session().session();
        }
    }

    @Override
    public Integer call() throws CommandException {
        List<String> arguments;
        Choice chosen;
        try (Breathcue breathcue = environment.breathcue()) {
            FollowedProgrammes programmes = new FollowedProgrammes(breathcue, environment);
            List<Followed> followed = followed(programmes);
            if (!options.quiet() || list) {
                followed.forEach(this::tell);
            }
            List<Choice> choices = choices(followed);
            if (list || choices.isEmpty()) {
                return ExitStatus.DONE;
            }
            chosen = choices.size() == 1 ? choices.get(0) : choose(choices);
            arguments = options.arguments(request(chosen, breathcue));
        }
        HistoryEntry.Stage stage = new HistoryEntry.Stage(
                chosen.followed().name(), Integer.toString(chosen.part().stage()));
        return new PlayCommand(environment).play(arguments, stage);
    }

    private List<Followed> followed(FollowedProgrammes programmes) throws CommandException {
        if (programme == null) {
            List<Followed> all = programmes.all();
            if (all.isEmpty()) {
                say(
                        "You follow no programme. To list them: breathcue programme; to start one: breathcue programme start NAME");
            }
            return all;
        }
        ProgrammeFile file = programmes.read(programme);
        Optional<ZonedDateTime> started = programmes.started(file);
        if (started.isEmpty() && !list) {
            programmes.put(file, Optional.of(programmes.now()));
            environment.err().println(PrintableText.of(file.programme().title() + " starts today."));
        }
        return List.of(programmes.since(file, started.orElse(programmes.now())));
    }

    /** Says what is due of a programme. */
    private void tell(Followed followed) {
        say(followed.title() + ", " + DueText.state(followed.course()));
        followed.course().parts().stream()
                .filter(part -> part.due() > 0 || part.done() > 0)
                .forEach(part -> say("  " + DueText.part(part)));
        if (followed.course().due().isEmpty()) {
            say("  " + DueText.next(followed.course()));
        }
    }

    /** Prints a line: the result of {@code --list}, or news beside a session that plays. */
    private void say(String line) {
        (list ? environment.out() : environment.err()).println(PrintableText.of(line));
    }

    /** Returns the sessions that are due, or those that the listener names. */
    private List<Choice> choices(List<Followed> followed) throws CommandException {
        List<Choice> all = new ArrayList<>();
        followed.forEach(one -> one.course().parts().forEach(part -> all.add(new Choice(one, part))));
        if (session == null) {
            return all.stream().filter(choice -> choice.part().left() > 0).toList();
        }
        List<Choice> named =
                all.stream().filter(choice -> choice.name().equals(session)).toList();
        if (named.isEmpty() && !list) {
            List<String> names = all.stream().map(Choice::name).distinct().toList();
            throw new CommandException(
                    ExitStatus.USAGE,
                    "no programme has the session " + session + " this week; "
                            + NearestWord.to(session, names)
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse(
                                            names.isEmpty()
                                                    ? "to play it: breathcue play " + session
                                                    : "available: " + String.join(", ", names)));
        }
        return named;
    }

    private Choice choose(List<Choice> choices) throws CommandException {
        if (options.noInput() || !environment.canAsk()) {
            boolean sameName = choices.stream().map(Choice::name).distinct().count() < choices.size();
            throw new CommandException(
                    ExitStatus.USAGE,
                    "several sessions are due; "
                            + (sameName
                                    ? "name the programme as well: breathcue today --programme "
                                            + choices.get(0).followed().name() + " "
                                            + choices.get(0).name()
                                    : "name one: breathcue today "
                                            + choices.get(0).name()));
        }
        Dialogue dialogue = new Dialogue(environment);
        for (int i = 0; i < choices.size(); i++) {
            dialogue.tell("  " + (i + 1) + "  " + choices.get(i).name() + " ("
                    + choices.get(i).followed().title() + ")");
        }
        return dialogue.ask("Which one?", "1", answer -> chosen(answer, choices));
    }

    private static Choice chosen(String answer, List<Choice> choices) throws Dialogue.UnclearException {
        for (int i = 0; i < choices.size(); i++) {
            if (answer.equals(Integer.toString(i + 1))
                    || answer.equalsIgnoreCase(choices.get(i).name())) {
                return choices.get(i);
            }
        }
        throw new Dialogue.UnclearException("Enter a number from 1 to " + choices.size() + ".");
    }

    private SessionRequest request(Choice chosen, Breathcue breathcue) throws CommandException {
        try {
            return breathcue
                    .programmes()
                    .request(
                            chosen.followed().file(),
                            chosen.part().session(),
                            chosen.part().stage());
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }
}
