package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares results with expected results in files. With {@code -Dgolden.update=true} the files are rewritten and must
 * be reviewed; never used in CI.
 */
public final class Golden {
    public static final Path ROOT = Path.of("src/test/golden");

    private Golden() {}

    /** Returns the cases in a folder: its subfolders, sorted. */
    public static List<Path> cases(String folder) throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve(folder))) {
            List<Path> cases = all.sorted().toList();
            assertThat(cases).isNotEmpty().allSatisfy(path -> assertThat(path).isDirectory());
            return cases;
        }
    }

    /** Returns the doses that are set in a case, each as an option has it. */
    static List<String> settings(Path folder) throws IOException {
        Path file = folder.resolve("set.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Compares a result with a file, or writes the file. */
    public static void check(Path expected, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not updated in CI")
                    .isNull();
            Files.writeString(expected, actual);
            return;
        }
        assertThat(expected)
                .as("no expected result; -Dgolden.update=true writes it")
                .exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
