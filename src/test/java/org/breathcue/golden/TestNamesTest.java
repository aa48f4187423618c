package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that say which test holds what name tests that exist. */
final class TestNamesTest {
    private static final Pattern TEST = Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w*Test)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/testing.md"})
    void everyNamedTestExists(String page) throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Matcher named = TEST.matcher(Files.readString(Path.of(page)));
        assertThat(named.results().map(name -> name.group(1))).isNotEmpty().isSubsetOf(tests);
    }
}
