package org.breathcue.mpris;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.TypeRef;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The second interface of the specification: what is played. Public, because the library of D-Bus calls it. */
@DBusInterfaceName(PlayerControls.NAME)
@DBusProperty(name = "PlaybackStatus", type = String.class, access = Access.READ)
@DBusProperty(name = "Rate", type = Double.class, access = Access.READ_WRITE)
@DBusProperty(name = "MinimumRate", type = Double.class, access = Access.READ)
@DBusProperty(name = "MaximumRate", type = Double.class, access = Access.READ)
@DBusProperty(name = "Metadata", type = PlayerControls.Metadata.class, access = Access.READ)
@DBusProperty(name = "Volume", type = Double.class, access = Access.READ_WRITE)
@DBusProperty(name = "Position", type = Long.class, access = Access.READ)
@DBusProperty(name = "CanGoNext", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanGoPrevious", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanPlay", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanPause", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanSeek", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanControl", type = Boolean.class, access = Access.READ)
public interface PlayerControls extends DBusInterface {
    /** The name of the interface. */
    String NAME = "org.mpris.MediaPlayer2.Player";

    /** The type of the metadata. */
    interface Metadata extends TypeRef<Map<String, Variant<?>>> {}

    @DBusMemberName("Next")
    void next();

    @DBusMemberName("Previous")
    void previous();

    @DBusMemberName("Pause")
    void pause();

    @DBusMemberName("PlayPause")
    void playPause();

    @DBusMemberName("Stop")
    void stop();

    @DBusMemberName("Play")
    void play();

    /** Would move the position by a number of microseconds. */
    @DBusMemberName("Seek")
    void seek(long offsetMicros);

    /** Would set the position of a track. */
    @DBusMemberName("SetPosition")
    void setPosition(DBusPath track, long positionMicros);

    /** Would play something else. */
    @DBusMemberName("OpenUri")
    void openUri(String uri);

    /** Tells that the position, in microseconds, has changed in another way than by playing on. */
    class Seeked extends DBusSignal {
        private final long positionMicros;

        public Seeked(String path, long positionMicros) throws DBusException {
            super(path, positionMicros);
            this.positionMicros = positionMicros;
        }

        public long positionMicros() {
            return positionMicros;
        }
    }
}
