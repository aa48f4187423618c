package org.breathcue.cli.listen;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.PackInstallation;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.listen.speech.SpeechPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "listen",
        description =
                "Install what breathcue play --listen needs to understand spoken commands, or show whether it is there.",
        mixinStandardHelpOptions = true)
public final class ListenCommand implements Callable<Integer> {
    private static final int MEGABYTE = 1_000_000;

    private final Environment environment;

    public ListenCommand(Environment environment) {
        this.environment = environment;
    }

    /** Tells whether the models are installed. */
    @Override
    public Integer call() throws CommandException {
        Path folder = folder();
        if (SpeechPack.isIn(folder)) {
            environment
                    .out()
                    .println("The speech models are installed in " + PrintableText.of(folder.toString())
                            + ". To use them: breathcue play SESSION --listen");
        } else {
            environment
                    .out()
                    .println("The speech models are not installed. To install them ("
                            + SpeechPack.INSTALLED_BYTES / MEGABYTE + " MB, " + SpeechPack.LICENCE
                            + " licence): breathcue listen install");
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "install",
            description =
                    "Install the speech models from the Internet or from files. They run on this computer, offline.",
            mixinStandardHelpOptions = true)
    int install(
            @Option(
                            names = "--from",
                            paramLabel = "FILE",
                            description = "use this file instead of downloading it; may be repeated")
                    @Nullable
                    List<String> from)
            throws CommandException {
        Path folder = folder();
        Path voices = environment.voicesFolder().orElse(folder);
        new PackInstallation(environment, "the speech models", true)
                .run(
                        from == null ? List.of() : from,
                        SpeechPack.DOWNLOADED_BYTES,
                        folder,
                        "; sessions play without them, and each command has a key",
                        (given, download) -> new SpeechPack().install(given, download, folder, voices));
        environment
                .err()
                .println("Installed the speech models in " + PrintableText.of(folder.toString()) + " (licence: "
                        + SpeechPack.LICENCE + "). To use them: breathcue play SESSION --listen");
        return ExitStatus.DONE;
    }

    private Path folder() throws CommandException {
        return environment
                .speechFolder()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.READ_OR_WRITE_FAILED,
                        "there is no home folder to install the speech models in; set XDG_DATA_HOME to a folder"));
    }
}
