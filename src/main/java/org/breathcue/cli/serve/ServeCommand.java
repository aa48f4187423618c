package org.breathcue.cli.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.programme.start.ProgrammeStarts;
import org.breathcue.serve.ListenerFiles;
import org.breathcue.serve.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the sessions to a browser, of this computer or of a network, until the process ends. */
@Command(name = "serve", description = "Play sessions on a page in a browser.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final String DEFAULT_PORT = "8765";
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}(:\\d{1,5})?");
    private static final String ONLY_ADDRESS = "";

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

    @Option(
            names = "--lan",
            paramLabel = "ADDRESS",
            arity = "0..1",
            fallbackValue = ONLY_ADDRESS,
            description =
                    "serve a network instead of this computer, at this IPv4 address of it; without ADDRESS, at the only one"
                            + " in a private network")
    private @Nullable String lan;

    @Option(
            names = "--proxy",
            paramLabel = "NAME",
            description = "name under which a proxy with https passes requests on to this server, such as anna.example")
    private @Nullable String proxy;

    @Option(names = "--open", description = "open the page in the default browser")
    private boolean open;

    public ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be from 0 to " + LAST_PORT + ", found " + port);
        }
        if (proxy != null && !HOST.matcher(proxy).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--proxy must be a name such as anna.example, found " + proxy);
        }
        try (Server server = start(address())) {
            AddressPrinter printer = new AddressPrinter(environment);
            if (proxy != null) {
                printer.proxy(server.url(), server.origin());
            } else if (lan == null) {
                printer.here(server.url());
            } else {
                printer.network(server.url());
            }
            if (open) {
                Browser.open(server.url(), this::tell);
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.INTERRUPTED;
    }

    private InetAddress address() {
        try {
            if (lan == null) {
                return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            }
            LanAddresses addresses = LanAddresses.ofThisComputer();
            return lan.equals(ONLY_ADDRESS) ? addresses.onlyPrivate() : addresses.named(lan);
        } catch (LanAddresses.UnclearAddressException | IOException e) {
            throw new ParameterException(spec.commandLine(), "--lan: " + e.getMessage(), e);
        }
    }

    private Server start(InetAddress address) throws CommandException {
        try {
            return Server.start(
                    address, port, Optional.ofNullable(proxy), environment::breathcue, listener(), this::tell);
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
