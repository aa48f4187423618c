package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fast check in every build that words arrive in the sound file complete and in order. {@link WhisperTest} checks
 * every word.
 */
@Tag("once")
final class PocketsphinxTest {
    private static final String SHORT = "src/test/resources/org/breathcue/understood/short.json";
    private static final String VOICE = "kevin16";

    /**
     * The maximum error rate. The recogniser knows the words of this session and misheard 6 % on 25 November 2026;
     * shifted by half a second, 21 %.
     */
    private static final double MOST = 0.15;

    /** The minimum error rate for a different session; measured: 93 %. */
    private static final double OTHER = 0.8;

    @TempDir
    private Path folder;

    @Test
    void mostWordsAreUnderstoodAndThoseOfAnotherSessionAreNot() throws IOException, InterruptedException {
        Pocketsphinx pocketsphinx = new Pocketsphinx();
        Understood understood = Understood.by(pocketsphinx, Exported.of(SHORT, VOICE, folder), folder);
        List<String> heard = understood.heard();
        assertThat(understood.alignment().rate()).as(String.join(" ", heard)).isLessThan(MOST);
        Understood other = Understood.of("breathing", VOICE, Exported.spoken("breathing", VOICE, folder), heard);
        assertThat(other.alignment().rate()).isGreaterThan(OTHER);
    }
}
