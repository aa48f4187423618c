package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.support.CountingVoice;
import org.breathcue.support.ImpulseVoice;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that every session is understood with every voice. Writes the words misheard to {@code target/understood.md}.
 */
@Tag("soak")
final class WhisperTest {
    /** The speaking rate of all sessions; null for their own. */
    private static final @Nullable Integer RATE = Integer.getInteger("breathcue.wordsPerMinute");

    private static final Map<String, Limits> LIMITS = Map.of(
            "heart", new Limits(0.009, 0.02, 0),
            "kevin16", new Limits(RATE != null && RATE <= 120 ? 0.06 : 0.046, 0.12, 0.25));

    /**
     * The maximum error rates.
     *
     * @param words of the words of all sessions together
     * @param session of the words of any session
     * @param names of the names announced alone in all sessions, which are hard to recognise because they have no context
     */
    private record Limits(double words, double session, double names) {}

    private static final Path REPORT = Path.of("target/understood.md");

    private final List<Understood> understood = new ArrayList<>();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> wordsNamesAndSidesAreUnderstood() throws IOException {
        List<String> sessions = sessions();
        return voices().stream()
                .map(voice -> DynamicTest.dynamicTest(voice, () -> {
                    Whisper whisper = new Whisper();
                    Limits limits = Objects.requireNonNull(LIMITS.get(voice), "what may be misheard of " + voice);
                    List<Understood> heard = new ArrayList<>();
                    for (String session : sessions) {
                        heard.add(Understood.by(whisper, Exported.of(session, voice, folder), folder));
                    }
                    understood.addAll(heard);
                    List<Calls.Missed> missed = heard.stream()
                            .flatMap(session -> Calls.missed(session).stream())
                            .toList();
                    List<Calls.Missed> names = missed.stream()
                            .filter(call -> !Calls.isSide(call.spoken()))
                            .toList();
                    SoftAssertions all = new SoftAssertions();
                    all.assertThat(Report.rate(heard)).as("words").isLessThanOrEqualTo(limits.words());
                    heard.forEach(session -> all.assertThat(Report.rate(List.of(session)))
                            .as("words of " + session.session())
                            .isLessThanOrEqualTo(limits.session()));
                    all.assertThat(missed)
                            .as("sides")
                            .filteredOn(call -> Calls.isSide(call.spoken()))
                            .isEmpty();
                    all.assertThat((double) names.size() / names(heard))
                            .as("names: " + names)
                            .isLessThanOrEqualTo(limits.names());
                    all.assertAll();
                }));
    }

    private static long names(List<Understood> sessions) {
        return sessions.stream()
                .flatMap(session -> session.spoken().stream())
                .filter(spoken -> spoken.isCall() && !Calls.isSide(spoken))
                .count();
    }

    @AfterEach
    void tell() throws IOException {
        if (understood.isEmpty()) {
            return;
        }
        String report = Report.of(understood);
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    /** Returns all sessions, or copies with the speaking rate given by {@code -Dbreathcue.wordsPerMinute=120}. */
    private List<String> sessions() throws IOException {
        List<String> sessions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("scripts"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.equals(FolderLibrary.PRONUNCIATIONS)) {
                    sessions.add(
                            RATE == null ? name.substring(0, name.length() - ".json".length()) : paced(file, RATE));
                }
            }
        }
        assertThat(sessions).isNotEmpty();
        return sessions;
    }

    private String paced(Path session, int rate) throws IOException {
        Path copy = folder.resolve(session.getFileName());
        String script = Files.readString(session).replaceFirst("\\{", "{ \"wordsPerMinute\": " + rate + ",");
        Files.writeString(copy, script);
        return copy.toString();
    }

    /** Returns all voices except those for tests, which do not speak. */
    private static List<String> voices() {
        Set<String> tests = Set.of(new CountingVoice(1, 0).name(), new ImpulseVoice(1).name());
        List<String> voices = Voices.in(InstalledVoices.data().resolve("breathcue/voices")).all().stream()
                .map(VoiceProvider::name)
                .filter(voice -> !tests.contains(voice))
                .toList();
        assertThat(voices).isNotEmpty();
        return voices;
    }
}
