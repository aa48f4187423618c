package org.breathcue.mpris;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** The properties of both interfaces with their types on the bus. */
final class PlayerProperties {
    static final String VOLUME = "Volume";

    private static final String PLAYBACK = "PlaybackStatus";
    private static final String METADATA = "Metadata";
    private static final String POSITION = "Position";
    private static final String STRINGS = "as";
    private static final String PROPERTIES = "a{sv}";
    private static final DBusPath TRACK = new DBusPath("/org/breathcue/session");
    private static final Variant<Boolean> YES = new Variant<>(true);
    private static final Variant<Boolean> NO = new Variant<>(false);
    private static final Variant<Double> USUAL_RATE = new Variant<>(1.0);

    private static final Map<String, Variant<?>> PROGRAM = Map.of(
            "CanQuit",
            NO,
            "CanRaise",
            NO,
            "HasTrackList",
            NO,
            "Identity",
            new Variant<>("Breathcue"),
            "SupportedUriSchemes",
            new Variant<>(List.of(), STRINGS),
            "SupportedMimeTypes",
            new Variant<>(List.of(), STRINGS));

    private PlayerProperties() {}

    /** Returns all properties of an interface; empty if it has none. */
    static Optional<Map<String, Variant<?>>> of(String interfaceName, PlayerState state) {
        return switch (interfaceName) {
            case MediaPlayer.NAME -> Optional.of(PROGRAM);
            case PlayerControls.NAME -> Optional.of(player(state));
            default -> Optional.empty();
        };
    }

    /** Returns the properties of {@link PlayerControls} that clients have to be told, because they have changed. The position is not one. */
    static Map<String, Variant<?>> changed(PlayerState before, PlayerState now) {
        Map<String, Variant<?>> old = told(before);
        Map<String, Variant<?>> changed = new LinkedHashMap<>(told(now));
        changed.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
        return changed;
    }

    private static Map<String, Variant<?>> player(PlayerState state) {
        Map<String, Variant<?>> all = new LinkedHashMap<>(told(state));
        all.put(POSITION, new Variant<>(state.positionMicros()));
        all.put("Rate", USUAL_RATE);
        all.put("MinimumRate", USUAL_RATE);
        all.put("MaximumRate", USUAL_RATE);
        all.put("CanGoNext", YES);
        all.put("CanGoPrevious", YES);
        all.put("CanPlay", YES);
        all.put("CanPause", YES);
        all.put("CanSeek", NO);
        all.put("CanControl", YES);
        return all;
    }

    private static Map<String, Variant<?>> told(PlayerState state) {
        Map<String, Variant<?>> metadata = new LinkedHashMap<>();
        metadata.put("mpris:trackid", new Variant<>(TRACK));
        metadata.put("mpris:length", new Variant<>(state.lengthMicros()));
        metadata.put("xesam:title", new Variant<>(state.title()));
        metadata.put("xesam:artist", new Variant<>(List.of(state.session()), STRINGS));
        Map<String, Variant<?>> told = new LinkedHashMap<>();
        told.put(PLAYBACK, new Variant<>(state.playback().key()));
        told.put(METADATA, new Variant<>(metadata, PROPERTIES));
        told.put(VOLUME, new Variant<>(state.volume()));
        return told;
    }
}
