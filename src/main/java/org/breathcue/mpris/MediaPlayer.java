package org.breathcue.mpris;

import java.util.List;
import org.freedesktop.dbus.TypeRef;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The first interface of the specification: the program. Public, because the library of D-Bus calls it. */
@DBusInterfaceName(MediaPlayer.NAME)
@DBusProperty(name = "CanQuit", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanRaise", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "HasTrackList", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "Identity", type = String.class, access = Access.READ)
@DBusProperty(name = "SupportedUriSchemes", type = MediaPlayer.Strings.class, access = Access.READ)
@DBusProperty(name = "SupportedMimeTypes", type = MediaPlayer.Strings.class, access = Access.READ)
public interface MediaPlayer extends DBusInterface {
    /** The name of the interface. */
    String NAME = "org.mpris.MediaPlayer2";

    /** The type of a list of strings. */
    interface Strings extends TypeRef<List<String>> {}

    /** Would show a window. */
    @DBusMemberName("Raise")
    void raise();

    /** Would end the program. */
    @DBusMemberName("Quit")
    void quit();
}
