package org.breathcue.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.cli.console.Environment;
import org.breathcue.support.FakeTerminal;
import org.junit.jupiter.api.Test;

class AddressPrinterTest {
    private static final String URL = "http://192.168.1.2:8765/?t=0123456789abcdefABCDEF";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Environment environment(String... variables) {
        return new Environment(
                Path.of(""),
                Path.of(""),
                variables.length == 0 ? Map.of() : Map.of(variables[0], variables[1], "TERM", "xterm"),
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                OutputStream.nullOutputStream(),
                new PrintWriter(err));
    }

    @Test
    void aProgramReadsNothingButTheAddress() {
        new AddressPrinter(environment()).network(URL);

        assertThat(out.toString()).isEqualToNormalizingNewlines(URL + "\n");
        assertThat(err.toString()).contains("The connection is not encrypted.", "Whoever has the address can play");
    }

    @Test
    void aProxyIsToldWhereTheServerIs() {
        new AddressPrinter(environment()).proxy("https://anna.example/?t=1", "http://127.0.0.1:8765");

        assertThat(out.toString()).isEqualToNormalizingNewlines("https://anna.example/?t=1\n");
        assertThat(err.toString())
                .contains("pass requests on to http://127.0.0.1:8765.")
                .doesNotContain("encrypted");
    }

    @Test
    void aTerminalShowsTheCode() {
        new AddressPrinter(new FakeTerminal(80).in(environment("LANG", "C.UTF-8"))).network(URL);

        assertThat(out.toString().lines().toList().subList(1, 10))
                .containsAll(new QrText(URL).blackOnWhite().subList(0, 9));
    }

    @Test
    void withoutColoursTheCodeHasNone() {
        new AddressPrinter(new FakeTerminal(80).in(environment("NO_COLOR", "1"))).network(URL);

        assertThat(out.toString()).doesNotContain("\u001b").contains(new QrText(URL).lightOnDark());
    }

    @Test
    void aCodeThatDoesNotFitIsLeftOut() {
        new AddressPrinter(new FakeTerminal(36).in(environment("LANG", "C.UTF-8"))).network(URL);

        assertThat(out.toString()).isEqualToNormalizingNewlines(URL + "\n");
    }

    @Test
    void aBrowserOfThisComputerNeedsNoCode() {
        new AddressPrinter(new FakeTerminal(80).in(environment("LANG", "C.UTF-8"))).here(URL);

        assertThat(out.toString()).isEqualToNormalizingNewlines(URL + "\n");
        assertThat(err.toString()).doesNotContain("encrypted");
    }
}
