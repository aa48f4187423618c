package org.breathcue.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The voices that can be chosen. Immutable. */
public final class Voices {
    private final List<VoiceProvider> providers;

    /** These voices, sorted by name. */
    public Voices(Iterable<? extends VoiceProvider> providers) {
        List<VoiceProvider> sorted = new ArrayList<>();
        providers.forEach(sorted::add);
        sorted.sort(Comparator.comparing(VoiceProvider::name));
        this.providers = List.copyOf(sorted);
    }

    /** All voices on the class path; one that is installed wrongly is left out. */
    public static Voices installed() {
        List<VoiceProvider> found = new ArrayList<>();
        Iterator<VoiceProvider> loader = ServiceLoader.load(VoiceProvider.class).iterator();
        while (hasNext(loader)) {
            try {
                found.add(loader.next());
            } catch (ServiceConfigurationError e) {
                System.getLogger(Voices.class.getName()).log(System.Logger.Level.DEBUG, "voice left out", e);
            }
        }
        return new Voices(found);
    }

    /** A file that names the providers may be unreadable; the loader goes on with the next one. */
    private static boolean hasNext(Iterator<VoiceProvider> loader) {
        while (true) {
            try {
                return loader.hasNext();
            } catch (ServiceConfigurationError e) {
                System.getLogger(Voices.class.getName()).log(System.Logger.Level.DEBUG, "voice list left out", e);
            }
        }
    }

    /** All voices, sorted by name. */
    public List<VoiceProvider> all() {
        return providers;
    }

    /** Finds a voice by its name, without opening it. */
    public Optional<VoiceProvider> find(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }
}
