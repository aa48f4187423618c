package org.breathcue.cli.serve;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The default browser of the user, which a tool of the system opens. */
final class Browser {
    private static final int MOST_SECONDS = 10;

    private Browser() {}

    /**
     * Opens an address. Waits for {@value #MOST_SECONDS} seconds at most, because the tool may end with the browser.
     *
     * @param failures receives one line if the tool is missing or fails
     */
    static void open(String url, Consumer<String> failures) {
        List<String> command = command(System.getProperty("os.name", ""), url);
        String failed = "the browser cannot be opened (" + command.get(0);
        try {
            Process tool = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            tool.getOutputStream().close();
            // Whatever ends later is the browser itself.
            if (tool.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && tool.exitValue() != 0) {
                failures.accept(failed + " failed); open the address yourself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failures.accept(failed + " is missing); open the address yourself");
        }
    }

    /** @param system the name of the operating system */
    static List<String> command(String system, String url) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", url);
    }
}
