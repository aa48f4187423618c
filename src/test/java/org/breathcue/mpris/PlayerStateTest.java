package org.breathcue.mpris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.live.Status;
import org.breathcue.live.Status.State;
import org.breathcue.timeline.TimelineIndex;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desktop is told about a session in each state. */
class PlayerStateTest {
    private static final TimelineIndex INDEX = new TimelineIndex(Evening.TIMELINE);

    @ParameterizedTest
    @CsvSource({
        "0, Evening",
        "999, Evening",
        "1000, 'Twist, left side'",
        "4000, 'Twist, right side'",
        "7000, Rest[31m",
        "9999, Rest[31m",
        "10000, Rest[31m"
    })
    void theTitleIsTheStretchWithItsSide(long frame, String title) {
        assertThat(at(State.PLAYING, frame).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAYING, Playing",
        "SPEAKING, Playing",
        "RECONNECTING, Playing",
        "ENDING, Playing",
        "WAITING, Paused",
        "ENDED, Stopped"
    })
    void everyStateHasAStatus(State state, String status) {
        assertThat(at(state, 0).playback().key()).isEqualTo(status);
        assertThat(property(at(state, 0), "PlaybackStatus")).isEqualTo(status);
    }

    @Test
    void timesAreInMicroseconds() {
        PlayerState state = at(State.PLAYING, 1234);
        assertThat(property(state, "Position")).isEqualTo(12_340_000L);
        assertThat(metadata(state, "mpris:length")).isEqualTo(100_000_000L);
    }

    @Test
    void theSessionIsTheArtist() {
        assertThat(metadata(at(State.PLAYING, 1000), "xesam:artist")).isEqualTo(List.of("Evening"));
    }

    @Test
    void theVolumeIsAFactor() {
        Status soft = new Status(State.PLAYING, 0, "", -6, true);
        assertThat(PlayerState.of(INDEX, soft).volume()).isCloseTo(0.501, within(0.001));
        assertThat(property(at(State.PLAYING, 0), "Volume")).isEqualTo(1.0);
    }

    @Test
    void nothingIsToldWhileOnlyThePositionChanges() {
        assertThat(PlayerProperties.changed(at(State.PLAYING, 1000), at(State.PLAYING, 3999)))
                .isEmpty();
        assertThat(PlayerProperties.changed(at(State.PLAYING, 1000), at(State.SPEAKING, 1000)))
                .isEmpty();
    }

    @Test
    void whatChangesIsTold() {
        assertThat(PlayerProperties.changed(at(State.PLAYING, 3999), at(State.PLAYING, 4000)))
                .containsOnlyKeys("Metadata");
        assertThat(PlayerProperties.changed(at(State.PLAYING, 3999), at(State.WAITING, 3999)))
                .containsOnlyKeys("PlaybackStatus");
        assertThat(PlayerProperties.changed(
                        at(State.PLAYING, 0), PlayerState.of(INDEX, new Status(State.PLAYING, 1, "", -3, true))))
                .containsOnlyKeys("Volume");
    }

    /** Every property that the specification asks for, with its type. */
    @Test
    void theTypesAreThoseOfTheSpecification() {
        assertThat(types(PlayerControls.NAME))
                .containsExactly(
                        "CanControl b",
                        "CanGoNext b",
                        "CanGoPrevious b",
                        "CanPause b",
                        "CanPlay b",
                        "CanSeek b",
                        "MaximumRate d",
                        "Metadata a{sv}",
                        "MinimumRate d",
                        "PlaybackStatus s",
                        "Position x",
                        "Rate d",
                        "Volume d");
        assertThat(types(MediaPlayer.NAME))
                .containsExactly(
                        "CanQuit b",
                        "CanRaise b",
                        "HasTrackList b",
                        "Identity s",
                        "SupportedMimeTypes as",
                        "SupportedUriSchemes as");
        assertThat(PlayerProperties.of("org.mpris.MediaPlayer2.TrackList", at(State.PLAYING, 0)))
                .isEmpty();
    }

    private static Set<String> types(String interfaceName) {
        Set<String> types = new TreeSet<>();
        PlayerProperties.of(interfaceName, at(State.PLAYING, 0))
                .orElseThrow()
                .forEach((name, value) -> types.add(name + " " + value.getSig()));
        return types;
    }

    private static PlayerState at(State state, long frame) {
        return PlayerState.of(INDEX, Evening.status(state, frame));
    }

    private static Object property(PlayerState state, String name) {
        return value(PlayerProperties.of(PlayerControls.NAME, state).orElseThrow(), name);
    }

    private static Object metadata(PlayerState state, String name) {
        return value((Map<?, ?>) property(state, "Metadata"), name);
    }

    private static Object value(Map<?, ?> properties, String name) {
        return ((Variant<?>) Objects.requireNonNull(properties.get(name), name)).getValue();
    }
}
