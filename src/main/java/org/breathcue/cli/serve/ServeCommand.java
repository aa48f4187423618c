package org.breathcue.cli.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.programme.start.ProgrammeStarts;
import org.breathcue.serve.ListenerFiles;
import org.breathcue.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the sessions to a browser on this computer until the process ends. */
@Command(
        name = "serve",
        description = "Play sessions on a page in a browser of this computer.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final String DEFAULT_PORT = "8765";

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = DEFAULT_PORT,
            description = "port of the page; 0 for any that is free (default: " + DEFAULT_PORT + ")")
    private int port;

    @Option(names = "--no-history", description = "do not add what is played to the history, nor read it")
    private boolean noHistory;

    public ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be from 0 to " + LAST_PORT + ", found " + port);
        }
        try (Server server = start()) {
            environment.out().println(server.url());
            environment.out().flush();
            environment.err().println("Open this address in a browser. Ctrl-C stops the server.");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.INTERRUPTED;
    }

    private Server start() throws CommandException {
        try {
            return Server.start(
                    InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}),
                    port,
                    environment::breathcue,
                    listener(),
                    this::tell);
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED,
                    "port " + port + " cannot be used (" + e.getMessage()
                            + "); choose another one with --port, or 0 for any that is free");
        }
    }

    private Optional<ListenerFiles> listener() {
        return noHistory
                ? Optional.empty()
                : environment
                        .stateFolder()
                        .flatMap(folder -> environment
                                .history()
                                .map(history ->
                                        new ListenerFiles(history, ProgrammeStarts.in(folder), environment.here())));
    }

    private void tell(String failure) {
        environment.err().println(PrintableText.of(failure));
    }
}
