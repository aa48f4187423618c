package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Understood FIRST = understood("first", "kevin", "welcome sit all now sit all");
    private static final Understood SECOND = understood("second", "kevin", "welcome sit tall now sit or so");

    private static Understood understood(String session, String voice, String heard) {
        List<Spoken> spoken = List.of(
                new Spoken(0, 10, "Welcome. Sit tall.", "say", "x.json:1"),
                new Spoken(10, 10, "Now sit tall.", "setup", "x.json:2"));
        return Understood.of(session, voice, spoken, Words.of(heard));
    }

    @Test
    void sessionsAreTakenTogether() {
        assertThat(FIRST.alignment().rate()).isEqualTo(2 / 6.0);
        assertThat(Report.rate(List.of(FIRST, SECOND))).isEqualTo(4 / 12.0);
    }

    @Test
    void wordsThatWereMisheardMostComeFirst() {
        List<Misheard> words = Misheard.in(List.of(FIRST, SECOND));
        assertThat(words).extracting(Misheard::word).containsExactly("tall", "");
        assertThat(words.get(0).said()).isEqualTo(4);
        assertThat(words.get(0).heard()).isEqualTo("all ×2, so");
        assertThat(words.get(0).where()).isEqualTo("x.json:1");
        assertThat(words.get(1).heard()).isEqualTo("or");
    }

    @Test
    void everyVoiceAndSessionIsTold() {
        assertThat(Report.of(List.of(FIRST, SECOND, understood("first", "heart", "welcome sit tall now sit tall"))))
                .contains("| kevin | first | 6 | 2 | 0 | 0 | 33.3 % | 0 |")
                .contains("| kevin | second | 6 | 1 | 0 | 1 | 33.3 % | 0 |")
                .contains("| kevin | **all** | 12 | 3 | 0 | 1 | 33.3 % | 0 |")
                .contains("| heart | **all** | 6 | 0 | 0 | 0 | 0.0 % | 0 |")
                .contains("| Now sit tall. | now sit or so | 1 | x.json:2 |");
    }
}
