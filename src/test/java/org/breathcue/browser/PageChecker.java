package org.breathcue.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Checks pages. The variable {@code BREATHCUE_TEST_PAGES} names a folder into which pip installed {@code src/test/python/pages.txt}: it has
 * the accessibility checker axe-core, and the HTML validator of the W3C.
 */
public final class PageChecker {
    private static final String RUN = "const done = arguments[0]; axe.run().then(found => done({ passes:"
            + " found.passes.length, violations: found.violations.map(({ id, nodes }) =>"
            + " `${id}: ${nodes.map(({ html }) => html).join(' ')}`) }))";

    private final String axe;

    private PageChecker(String axe) {
        this.axe = axe;
    }

    /** Returns the folder with the checkers. Skips the test if it is not there. */
    public static Path folder() {
        String pages = System.getenv().getOrDefault("BREATHCUE_TEST_PAGES", "");
        assumeTrue(!pages.isEmpty(), "BREATHCUE_TEST_PAGES does not name a folder with src/test/python/pages.txt");
        return Path.of(pages);
    }

    /** Returns a checker. Skips the test if axe-core is not installed. */
    public static PageChecker installed() throws IOException {
        return new PageChecker(
                Files.readString(folder().resolve("axe_playwright_python/axe.min.js"), StandardCharsets.UTF_8));
    }

    /** Checks that what a browser shows is accessible. */
    public void check(Browser browser, String what) {
        browser.run("if (!window.axe) { " + axe + " }");
        Map<?, ?> found = (Map<?, ?>) browser.runAsync(RUN);
        assertThat(found.get("passes"))
                .as("the number of rules that hold for %s", what)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                .isGreaterThan(10);
        assertThat((List<?>) found.get("violations")).as(what).isEmpty();
    }
}
