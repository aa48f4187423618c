package org.breathcue.cli;

import java.nio.file.Files;
import java.util.List;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionNotFoundException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.PrintableText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports an invalid command line in two lines, without the whole help. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Environment environment;

    UsageErrors(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + PrintableText.of(message(e)));
        command.getErr().println("For help: " + name + " --help");
        return ExitStatus.USAGE;
    }

    private String message(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = e.getCommandLine();
        if (word.startsWith("-") && word.length() > 1) {
            List<String> options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .toList();
            return "there is no option " + word + suggestion(word, options);
        }
        if (command.getSubcommands().isEmpty()) {
            return "unexpected argument " + word;
        }
        if (isSession(word)) {
            return "there is no command " + word + "; did you mean breathcue play " + word + "?";
        }
        return "there is no command " + word
                + suggestion(
                        word,
                        command.getSubcommands().keySet().stream().sorted().toList());
    }

    private boolean isSession(String word) {
        try {
            return new Catalog(environment.home(), environment.here())
                    .find(word)
                    .file()
                    .filter(Files::isRegularFile)
                    .isPresent();
        } catch (SessionNotFoundException e) {
            return false;
        }
    }

    private static String suggestion(String word, List<String> names) {
        return NearestWord.to(word, names)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> "; available: " + String.join(", ", names));
    }
}
