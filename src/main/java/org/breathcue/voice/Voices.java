package org.breathcue.voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.breathcue.unpack.LibraryFolders;

/** The voices that can speak, and those that can be installed. Immutable. */
public final class Voices {
    private static final String BUILT_IN = "kevin16";

    private final List<VoiceProvider> providers;
    private final List<VoicePack> packs;

    /**
     * Creates a list of voices, sorted by name.
     *
     * @param providers the voices that can speak
     * @param packs the voices that can be or are installed
     */
    public Voices(Iterable<? extends VoiceProvider> providers, Iterable<? extends VoicePack> packs) {
        this.providers = sorted(providers, VoiceProvider::name).stream()
                .map(SharedVoice::of)
                .toList();
        this.packs = sorted(packs, VoicePack::name);
    }

    private static <T> List<T> sorted(Iterable<? extends T> items, Function<T, String> name) {
        List<T> sorted = new ArrayList<>();
        items.forEach(sorted::add);
        sorted.sort(Comparator.comparing(name));
        return List.copyOf(sorted);
    }

    /** Returns the voices on the class path, and packs of which none is installed. */
    public static Voices builtIn() {
        return new Voices(load(VoiceProvider.class), load(VoicePack.class));
    }

    /**
     * Returns all voices on the class path, and those that are installed in a folder. Their native libraries are unpacked each time they
     * are used.
     *
     * @param folder of installed voices; it need not exist
     */
    public static Voices in(Path folder) {
        return in(folder, LibraryFolders.TEMPORARY);
    }

    /**
     * Returns all voices on the class path, and those that are installed in a folder. A provider that cannot be loaded is left out.
     *
     * @param folder of installed voices; it need not exist
     * @param libraries the folders for the native libraries of the voices
     */
    public static Voices in(Path folder, LibraryFolders libraries) {
        List<VoicePack> packs = load(VoicePack.class);
        List<VoiceProvider> providers = new ArrayList<>(load(VoiceProvider.class));
        packs.forEach(pack -> pack.in(folder, libraries).ifPresent(providers::add));
        return new Voices(providers, packs);
    }

    private static <T> List<T> load(Class<T> service) {
        List<T> found = new ArrayList<>();
        Iterator<T> loader = ServiceLoader.load(service).iterator();
        while (hasNext(loader)) {
            try {
                found.add(loader.next());
            } catch (ServiceConfigurationError e) {
                System.getLogger(Voices.class.getName()).log(System.Logger.Level.DEBUG, "voice left out", e);
            }
        }
        return found;
    }

    /** Returns whether there is another provider; a list of providers that cannot be read is skipped. */
    private static boolean hasNext(Iterator<?> loader) {
        while (true) {
            try {
                return loader.hasNext();
            } catch (ServiceConfigurationError e) {
                System.getLogger(Voices.class.getName()).log(System.Logger.Level.DEBUG, "voice list left out", e);
            }
        }
    }

    /** Returns all voices that can speak, sorted by name. What is opened by several users at the same time is one voice. */
    public List<VoiceProvider> all() {
        return providers;
    }

    /** Returns all voices that can be or are installed, sorted by name. */
    public List<VoicePack> packs() {
        return packs;
    }

    /** Finds a voice that can be or is installed by its name. */
    public Optional<VoicePack> pack(String name) {
        return packs.stream().filter(pack -> pack.name().equals(name)).findFirst();
    }

    /** Returns the voices that can be installed and are not. */
    public List<VoicePack> missing() {
        return packs.stream().filter(pack -> find(pack.name()).isEmpty()).toList();
    }

    /** Finds a voice that can speak by its name, without opening it. */
    public Optional<VoiceProvider> find(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    /** Returns the default voice: an installed one, because somebody wanted it, or otherwise the built-in one. */
    public VoiceProvider usual() {
        return packs.stream()
                .flatMap(pack -> find(pack.name()).stream())
                .findFirst()
                .orElseGet(this::always);
    }

    /** Returns the voice that works on every computer: the built-in one. */
    public VoiceProvider always() {
        return find(BUILT_IN).orElseGet(() -> providers.get(0));
    }
}
