package org.breathcue.mpris;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.breathcue.live.Gesture;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.errors.InvalidMethodArgument;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownInterface;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/**
 * The player as other programs see it. Everything that they call makes a gesture or reads the state, and returns at once. Called by
 * the threads of the bus.
 */
final class PlayerObject implements MediaPlayer, PlayerControls, Properties {
    /** Where every player is. */
    static final String PATH = "/org/mpris/MediaPlayer2";

    private final Supplier<PlayerState> state;
    private final Consumer<Gesture> gestures;
    private final VolumeRequest volume;

    /**
     * @param state returns the current state; called by any thread
     * @param gestures receives the gestures; called by any thread
     */
    PlayerObject(Supplier<PlayerState> state, Consumer<Gesture> gestures, VolumeRequest volume) {
        this.state = state;
        this.gestures = gestures;
        this.volume = volume;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void next() {
        gestures.accept(Gesture.NEXT);
    }

    @Override
    public void previous() {
        gestures.accept(Gesture.BACK);
    }

    @Override
    public void pause() {
        gestures.accept(Gesture.PAUSE);
    }

    @Override
    public void playPause() {
        gestures.accept(Gesture.WAIT);
    }

    @Override
    public void stop() {
        gestures.accept(Gesture.END);
    }

    @Override
    public void play() {
        gestures.accept(Gesture.CONTINUE);
    }

    /** Does nothing, because sessions cannot be sought: the property {@code CanSeek} is false. */
    @Override
    public void seek(long offsetMicros) {}

    /** Does nothing, because sessions cannot be sought: the property {@code CanSeek} is false. */
    @Override
    public void setPosition(DBusPath track, long positionMicros) {}

    /** Does nothing, because no addresses are supported. */
    @Override
    public void openUri(String uri) {}

    /** Does nothing: the property {@code CanRaise} is false. */
    @Override
    public void raise() {}

    /** Does nothing: the property {@code CanQuit} is false. */
    @Override
    public void quit() {}

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        return PlayerProperties.of(interfaceName, state.get())
                .orElseThrow(() -> new UnknownInterface("there is no interface " + interfaceName));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String interfaceName, String propertyName) {
        Variant<?> value = GetAll(interfaceName).get(propertyName);
        if (value == null) {
            throw new UnknownProperty("there is no property " + propertyName);
        }
        return (A) value;
    }

    @Override
    public <A> void Set(String interfaceName, String propertyName, A value) {
        if (!GetAll(interfaceName).containsKey(propertyName)) {
            throw new UnknownProperty("there is no property " + propertyName);
        }
        if (!propertyName.equals(PlayerProperties.VOLUME)) {
            throw new PropertyReadOnly(propertyName + " cannot be changed");
        }
        Object number = value instanceof Variant<?> variant ? variant.getValue() : value;
        if (!(number instanceof Double factor)) {
            throw new InvalidMethodArgument(propertyName + " must be a double");
        }
        volume.ask(factor);
    }
}
