package org.breathcue.cli.serve;

import org.breathcue.cli.console.Environment;
import org.breathcue.terminal.StandardStream;

/** Tells how to reach the server. Standard output has the address and, on a terminal, its QR code; standard error has the rest. */
final class AddressPrinter {
    private final Environment environment;

    AddressPrinter(Environment environment) {
        this.environment = environment;
    }

    /** For a browser of this computer. */
    void here(String url) {
        tell(url, "Open this address in a browser. Ctrl-C stops the server.");
    }

    /** For the browsers of a network. */
    void network(String url) {
        tell(
                url,
                "Open this address in a browser of the same network, for example on a phone. Ctrl-C stops the server.");
        environment
                .err()
                .println(
                        "The connection is not encrypted. Whoever has the address can play sessions, and record them in your"
                                + " history unless --no-history is given.");
        showCode(url);
    }

    /**
     * For browsers anywhere, behind a proxy.
     *
     * @param origin where the proxy finds the server
     */
    void proxy(String url, String origin) {
        tell(url, "Open this address in a browser. Ctrl-C stops the server.");
        environment
                .err()
                .println("The proxy must pass requests on to " + origin
                        + ". Whoever has the address can play sessions, and"
                        + " record them in your history unless --no-history is given.");
        showCode(url);
    }

    private void showCode(String url) {
        QrText code = new QrText(url);
        boolean terminal = environment.terminal().isTerminal(StandardStream.OUTPUT);
        if (terminal && code.columns() <= environment.terminal().columns(StandardStream.OUTPUT)) {
            (environment.canColor() ? code.blackOnWhite() : code.lightOnDark()).forEach(environment.out()::println);
            environment.out().flush();
        }
    }

    private void tell(String url, String hint) {
        environment.out().println(url);
        environment.out().flush();
        environment.err().println(hint);
    }
}
