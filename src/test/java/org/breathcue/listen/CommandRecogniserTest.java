package org.breathcue.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.listen.speech.PhraseScorer;
import org.breathcue.listen.speech.PhraseScores;
import org.breathcue.listen.speech.SpeechException;
import org.junit.jupiter.api.Test;

final class CommandRecogniserTest {
    private static final double UNLIKELY = -30;

    /** Gives a score to some phrases, and a bad one to all others. */
    private static Hearing heard(Strictness strictness, String text, double textScore, Object... phraseAndScore)
            throws SpeechException {
        PhraseScorer scorer = (sound, phrases) -> new PhraseScores(
                text,
                textScore,
                phrases.stream()
                        .map(phrase -> {
                            int at = Arrays.asList(phraseAndScore).indexOf(phrase);
                            return at < 0 ? UNLIKELY : (Double) phraseAndScore[at + 1];
                        })
                        .toList());
        return new CommandRecogniser(scorer, strictness).hear(new float[100]);
    }

    @Test
    void theBestPhraseIsTheCommand() throws SpeechException {
        Hearing hearing = heard(Strictness.USUAL, "Weight.", -1.2, "Wait", -1.9, "Pause", -2.5, "Next", -14.0);
        assertThat(hearing.best()).isEqualTo(Command.WAIT);
        assertThat(hearing.accepted()).isTrue();
        assertThat(hearing.margin()).isCloseTo(-0.7, within(1e-9));
        // Another phrase of the same command is no other command.
        assertThat(hearing.gap()).isCloseTo(12.1, within(1e-9));
    }

    @Test
    void everyPhraseMeansItsCommand() throws SpeechException {
        for (Command command : Command.values()) {
            for (String phrase : command.phrases()) {
                Hearing hearing = heard(Strictness.STRICT, phrase, -0.5, phrase, -0.5);
                assertThat(hearing.best()).isEqualTo(command);
                assertThat(hearing.accepted()).as(phrase).isTrue();
            }
        }
        List<String> all = Arrays.stream(Command.values())
                .flatMap(command -> command.phrases().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().collect(Collectors.joining())).matches("[A-Za-z ]+");
    }

    @Test
    void anUnlikelyPhraseIsRejected() throws SpeechException {
        assertThat(heard(Strictness.USUAL, "Wade.", -3.5, "Wait", -5.9).accepted())
                .isTrue();
        assertThat(heard(Strictness.USUAL, "Wade.", -3.5, "Wait", -6.1).accepted())
                .isFalse();
        assertThat(heard(Strictness.USUAL, "Wade.", -1, "Wait", -3.9).accepted())
                .isTrue();
        assertThat(heard(Strictness.USUAL, "Wade.", -1, "Wait", -4.1).accepted())
                .isFalse();
    }

    @Test
    void whatLeavesThePlaceMustDifferFromOtherCommands() throws SpeechException {
        for (String phrase : List.of("Next", "Back", "Skip this side")) {
            assertThat(heard(Strictness.USUAL, "x", -1, phrase, -1.5, "Wait", -3.6)
                            .accepted())
                    .isTrue();
            assertThat(heard(Strictness.USUAL, "x", -1, phrase, -1.5, "Wait", -3.4)
                            .accepted())
                    .isFalse();
        }
        assertThat(heard(Strictness.USUAL, "x", -1, "Wait", -1.5, "Next", -1.6).accepted())
                .isTrue();
    }

    @Test
    void theStrictSettingAsksForMore() throws SpeechException {
        assertThat(heard(Strictness.STRICT, "x", -2, "Wait", -2.9, "Next", -5.0).accepted())
                .isTrue();
        assertThat(heard(Strictness.STRICT, "x", -2, "Wait", -3.1).accepted()).isFalse();
        assertThat(heard(Strictness.STRICT, "x", -1, "Wait", -2.6).accepted()).isFalse();
        assertThat(heard(Strictness.STRICT, "x", -2, "Wait", -2.9, "Next", -4.8).accepted())
                .isFalse();
        assertThat(heard(Strictness.STRICT, "x", -1, "Next", -1.9, "Wait", -5.0).accepted())
                .isTrue();
        assertThat(heard(Strictness.STRICT, "x", -1, "Next", -1.9, "Wait", -4.8).accepted())
                .isFalse();
        assertThat(heard(Strictness.STRICT, "x", -2, "Next", -2.1).accepted()).isFalse();
    }

    @Test
    void aSentenceIsNoCommand() throws SpeechException {
        assertThat(heard(Strictness.USUAL, "Please, wait now.", -1, "Wait", -1.0)
                        .accepted())
                .isTrue();
        assertThat(heard(Strictness.USUAL, "I cannot wait now.", -1, "Wait", -1.0)
                        .accepted())
                .isFalse();
        assertThat(heard(Strictness.USUAL, "", -1, "Wait", -1.0).accepted()).isTrue();
    }
}
