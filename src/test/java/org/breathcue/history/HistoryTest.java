package org.breathcue.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.live.Ending;
import org.breathcue.live.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the history and the places beside it. */
class HistoryTest {
    @TempDir
    private Path folder;

    private History history() {
        return new History(folder.resolve("state"), Entries.clock("2026-11-29T10:00:00Z", "Europe/Berlin"));
    }

    private static List<String> ids(History history) throws IOException {
        return history.sessions().entries().stream().map(HistoryEntry::id).toList();
    }

    @Test
    void anEntryIsReadAsItWasWritten() throws IOException {
        HistoryEntry entry = Entries.finished("a", "2026-11-28T18:20:00+01:00");
        history().add(entry);
        assertThat(history().sessions().entries()).containsExactly(entry);
        assertThat(Files.readString(history().file()))
                .endsWith("}\n")
                .startsWith("{\"format\":\"breathcue-history/1\"");
    }

    /** The key is left out if nothing was said, and lines of the same part replace each other. */
    @Test
    void theFeelingIsALineOfTheSamePart() throws IOException {
        HistoryEntry entry = Entries.finished("a", "2026-11-28T18:20:00+01:00");
        history().add(entry);
        history().add(entry.withFeeling(Feeling.RIGHT));
        assertThat(history().sessions().entries()).containsExactly(entry.withFeeling(Feeling.RIGHT));
        assertThat(Files.readAllLines(history().file()).get(0)).doesNotContain("feeling");
        assertThat(Files.readAllLines(history().file()).get(1)).contains("\"feeling\":\"right\"");
    }

    @Test
    void thereIsNoHistoryYet() throws IOException {
        assertThat(history().sessions()).isEqualTo(new History.Sessions(List.of(), List.of()));
        assertThat(history().interrupted()).isEmpty();
        history().settle();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void theLastPartOfASessionCounts() throws IOException {
        history().add(Entries.entry("a", 1, Entries.day(27), Ending.STOPPED, 3));
        history().add(Entries.entry("b", 1, Entries.day(26), Ending.FINISHED, 30));
        history().add(Entries.entry("a", 2, Entries.day(27), Ending.FINISHED, 30));
        List<HistoryEntry> entries = history().sessions().entries();
        assertThat(entries).extracting(HistoryEntry::id).containsExactly("b", "a");
        assertThat(entries.get(1).ending()).isEqualTo(Ending.FINISHED);
        assertThat(entries.get(1).isFull()).isTrue();
        assertThat(Entries.entry("a", 1, Entries.day(27), Ending.STOPPED, 3).isFull())
                .isFalse();
    }

    /** After a power failure, a part of the last line may be on the disk. */
    @Test
    void aTornLineIsLeftOutAndTheNextOneIsWhole() throws IOException {
        history().add(Entries.finished("a", "2026-11-28T18:20:00+01:00"));
        String line = Files.readString(history().file());
        Files.writeString(history().file(), line.substring(0, 100), StandardOpenOption.APPEND);
        assertThat(ids(history())).containsExactly("a");
        assertThat(history().sessions().unreadable()).containsExactly(2);
        history().add(Entries.finished("b", "2026-11-28T19:20:00+01:00"));
        assertThat(ids(history())).containsExactly("a", "b");
        assertThat(history().sessions().unreadable()).containsExactly(2);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        history().add(Entries.finished("a", "2026-11-28T18:20:00+01:00"));
        assertThat(Files.getPosixFilePermissions(history().file())).hasSize(2);
    }

    @Test
    void clearingRemovesEntriesAndPlaces() throws IOException {
        history().add(Entries.finished("a", "2026-11-28T18:20:00+01:00"));
        killed("b", 1, Ending.STOPPED);
        history().settle();
        assertThat(history().interrupted()).hasSize(1);
        history().clear();
        assertThat(history().sessions().entries()).isEmpty();
        assertThat(history().interrupted()).isEmpty();
        history().add(Entries.finished("c", "2026-11-28T18:20:00+01:00"));
        assertThat(ids(history())).containsExactly("c");
    }

    static Place place(String id, int part, Ending ending) {
        return new Place(
                Entries.entry(id, part, Entries.day(28), ending, 3),
                false,
                0,
                48_000,
                false,
                "Cobra",
                1,
                Heard.NOTHING,
                "cd",
                "/tmp",
                Optional.of("{}"));
    }

    /** Leaves the place of a process that is gone. */
    private void killed(String id, int part, Ending ending) throws IOException {
        PlaceClaim claim = history().begin(place(id, part, ending)).orElseThrow();
        claim.close();
    }

    @Test
    void whatAKilledProcessLeavesIsEnteredOnce() throws IOException {
        killed("a", 1, Ending.KILLED);
        assertThat(ids(history())).isEmpty();
        history().settle();
        history().settle();
        assertThat(ids(history())).containsExactly("a");
        assertThat(Files.readAllLines(history().file())).hasSize(1);
        assertThat(history().interrupted())
                .containsExactly(place("a", 1, Ending.KILLED).asEntered());
    }

    /** The process was killed between its last two writes. */
    @Test
    void anEntryThatIsThereIsNotAddedAgain() throws IOException {
        killed("a", 1, Ending.STOPPED);
        history().add(place("a", 1, Ending.STOPPED).entry());
        history().settle();
        assertThat(Files.readAllLines(history().file())).hasSize(1);
        assertThat(history().interrupted()).hasSize(1);
    }

    @Test
    void aFinishedSessionLeavesNoPlace() throws IOException {
        killed("a", 1, Ending.FINISHED);
        history().settle();
        assertThat(ids(history())).containsExactly("a");
        assertThat(history().interrupted()).isEmpty();
        assertThat(folder.resolve("state/playing")).isEmptyDirectory();
    }

    @Test
    void aSessionThatIsPlayedIsLeftAlone() throws IOException {
        try (PlaceClaim claim = history().begin(place("a", 1, Ending.KILLED)).orElseThrow()) {
            history().settle();
            history().clear();
            assertThat(ids(history())).isEmpty();
            assertThat(history().interrupted()).isEmpty();
            assertThat(history().begin(place("a", 2, Ending.KILLED))).isEmpty();
            history().end(place("a", 1, Ending.STOPPED), claim);
        }
        assertThat(ids(history())).containsExactly("a");
        assertThat(history().interrupted()).hasSize(1);
    }

    @Test
    void onlyOneContinuesASession() throws IOException {
        killed("a", 1, Ending.KILLED);
        history().settle();
        try (PlaceClaim claim = history().begin(place("a", 2, Ending.KILLED)).orElseThrow()) {
            assertThat(history().begin(place("a", 2, Ending.KILLED))).isEmpty();
            history().end(place("a", 2, Ending.FINISHED), claim);
        }
        assertThat(history().begin(place("a", 2, Ending.KILLED))).isEmpty();
        assertThat(Files.readAllLines(history().file())).hasSize(2);
        assertThat(ids(history())).containsExactly("a");
    }

    @Test
    void oldPlacesAreRemoved() throws IOException {
        for (int i = 10; i < 25; i++) {
            killed("a" + i, 1, Ending.KILLED);
            history().settle();
        }
        assertThat(history().interrupted()).hasSize(10);
        assertThat(ids(history())).hasSize(15);
    }

    @Test
    void somethingElseInTheFoldersHarmsNothing() throws IOException {
        Path playing = Files.createDirectories(folder.resolve("state/playing"));
        Files.writeString(playing.resolve("odd.json"), "[");
        Files.writeString(playing.resolve("empty.json"), "");
        Files.writeString(playing.resolve("other.json"), "{\"format\":\"breathcue-place/1\",\"entry\":{}}");
        Files.createDirectory(playing.resolve("folder.json"));
        Files.writeString(history().file(), "\n{}\nnonsense\n{\"format\":\"breathcue-history/2\"}\n");
        history().settle();
        assertThat(history().interrupted()).isEmpty();
        assertThat(history().sessions().unreadable()).containsExactly(2, 3, 4);
    }

    @Test
    void aFolderInPlaceOfTheFileIsReported() throws IOException {
        Files.createDirectories(history().file());
        assertThatThrownBy(() -> history().add(Entries.finished("a", "2026-11-28T18:20:00+01:00")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must be a file");
    }

    @Test
    void optionsKeepTheirOrderAndFlagsHaveNoValue() {
        PlayedCommand command =
                new PlayedCommand("play", "x.json", Map.of("no-chimes", List.of())).with("from", "4:30");
        assertThat(command.arguments()).containsExactly("x.json", "--no-chimes", "--from", "4:30");
        assertThat(new PlayedCommand("play", "-x.json", Map.of("background", List.of("-y.wav"))).arguments())
                .containsExactly("--background=-y.wav", "--", "-x.json");
    }
}
