package org.breathcue.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final String URL = "http://127.0.0.1:8765/";

    @Test
    void eachSystemHasItsTool() {
        assertThat(Browser.command("Linux", URL)).containsExactly("xdg-open", URL);
        assertThat(Browser.command("FreeBSD", URL)).containsExactly("xdg-open", URL);
        assertThat(Browser.command("Mac OS X", URL)).containsExactly("open", URL);
        assertThat(Browser.command("Windows 11", URL)).containsExactly("rundll32", "url.dll,FileProtocolHandler", URL);
    }
}
