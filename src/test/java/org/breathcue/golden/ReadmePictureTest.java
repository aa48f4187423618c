package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the picture in {@code README.md} is the output of the command shown beside it. */
final class ReadmePictureTest {
    private static final Path PICTURE = Path.of("docs/mid-back-reset.svg");

    @TempDir
    private Path xdg;

    @Test
    void pictureIsWhatTheCommandDraws() throws Exception {
        Run run = Run.in(Path.of(""), xdg, "plan", "mid-back-reset", "--format", "svg", "--voice", "kevin16");
        assertThat(run.status()).as(run.err()).isZero();
        Golden.check(PICTURE, run.out());
        assertThat(Files.readString(Path.of("README.md")))
                .contains("](" + PICTURE + ")", "breathcue plan mid-back-reset --format svg");
    }
}
