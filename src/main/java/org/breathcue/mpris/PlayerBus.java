package org.breathcue.mpris;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** A connection to a session bus, on which a player has a name. Used by one thread. */
final class PlayerBus implements AutoCloseable {
    private static final String NAME = MediaPlayer.NAME + ".breathcue.instance";
    private static final int MOST_NAMES = 10;

    private final DBusConnection connection;

    private PlayerBus(DBusConnection connection) {
        this.connection = connection;
    }

    /**
     * Connects and offers a player. Waits as long as the bus takes. When the thread is interrupted, gives up.
     *
     * @throws DBusException if there is no bus that answers
     */
    static PlayerBus connect(Path socket, PlayerObject player) throws DBusException {
        // Shared connections are kept for ever. The name is asked for below, because only then a failure can be cleaned
        // up.
        DBusConnection connection = DBusConnectionBuilder.forAddress(BusAddress.of("unix:path=" + socket))
                .withShared(false)
                .transportConfig()
                .withTimeout(0)
                .withRegisterSelf(false)
                .back()
                // One after the other, so that gestures keep their order.
                .receivingThreadConfig()
                .withMethodCallThreadCount(1)
                .connectionConfig()
                .build();
        PlayerBus bus = new PlayerBus(connection);
        try {
            connection.register();
            connection.exportObject(PlayerObject.PATH, player);
            bus.takeName();
            return bus;
        } catch (DBusException | DBusExecutionException e) {
            bus.close();
            throw e;
        }
    }

    /** Takes the first name that is free. In another container, another process can have the number of this one. */
    private void takeName() throws DBusException {
        String name = NAME + ProcessHandle.current().pid();
        for (int i = 1; i < MOST_NAMES; i++) {
            try {
                connection.requestBusName(i == 1 ? name : name + "_" + i);
                return;
            } catch (DBusException e) {
                // It is taken, or the bus is gone; the last attempt tells.
            }
        }
        connection.requestBusName(name + "_" + MOST_NAMES);
    }

    boolean isConnected() {
        return connection.isConnected();
    }

    /** Tells which properties have which new values. */
    void tellChanged(Map<String, Variant<?>> changed) throws DBusException {
        connection.sendMessage(
                new Properties.PropertiesChanged(PlayerObject.PATH, PlayerControls.NAME, changed, List.of()));
    }

    /** Tells that the position has changed in another way than by playing on. */
    void tellPosition(long positionMicros) throws DBusException {
        connection.sendMessage(new PlayerControls.Seeked(PlayerObject.PATH, positionMicros));
    }

    /** Leaves the bus. */
    @Override
    public void close() {
        connection.disconnect();
    }
}
