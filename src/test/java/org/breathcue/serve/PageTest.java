package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the page. */
class PageTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/breathcue/serve/page");
    private static final long LARGEST = 60_000;

    /** The server forbids scripts and styles inside a document. */
    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from '(\\.{1,2}/[^']+)'");

    /** The tests of the modules in node; a file that stops early does not say how many cases it has. */
    @ParameterizedTest
    @CsvSource({"program, 24", "player, 12", "heard, 7", "link, 3", "store, 3", "edit, 38"})
    void modulesDoWhatTheyShould(String module, int cases) throws IOException, InterruptedException {
        Program.require("node");
        assertThat(Program.text("node", "src/test/page/" + module + ".test.mjs"))
                .isEqualTo(cases + " cases\n");
    }

    /** The editor has a folder of its own, because most listeners never need it. */
    @Test
    void pageIsSmall() throws IOException {
        long bytes = 0;
        for (Path file : files(FOLDER)) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(LARGEST);
    }

    @Test
    void pageHasNothingInlineAndAllFilesItNames() throws IOException {
        for (Path folder : List.of(FOLDER, FOLDER.resolve("edit"))) {
            assertThat(read(folder.resolve("index.html"))).doesNotContainPattern(INLINE);
            for (Path file : files(folder)) {
                ADDRESS.matcher(read(file))
                        .results()
                        .forEach(result -> assertThat(
                                        folder.resolve(result.group(1) == null ? result.group(2) : result.group(1)))
                                .exists());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
