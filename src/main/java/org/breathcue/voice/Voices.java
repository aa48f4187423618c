package org.breathcue.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

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

    /**
     * Finds a voice without opening it.
     *
     * @throws VoiceException if there is none of that name; names the nearest and all there are
     */
    public VoiceProvider find(String name) throws VoiceException {
        for (VoiceProvider provider : providers) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new VoiceException("no voice is called `" + name + "`; " + suggestion(name));
    }

    /**
     * Opens a voice; may take a second.
     *
     * @throws VoiceException if there is none of that name, or it cannot be opened
     */
    public Voice open(String name) throws VoiceException {
        return find(name).open();
    }

    private String suggestion(String name) {
        if (providers.isEmpty()) {
            return "none is installed";
        }
        String nearest = providers.stream()
                .map(VoiceProvider::name)
                .min(Comparator.comparingInt(known -> edits(name, known)))
                .orElseThrow();
        String all = providers.stream().map(VoiceProvider::name).collect(Collectors.joining(", "));
        boolean near = edits(name, nearest) <= Math.max(1, nearest.length() / 2);
        return (near ? "did you mean `" + nearest + "`? " : "") + "available: " + all;
    }

    /** How many letters to insert, delete or replace, in upper or lower case. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                char x = Character.toLowerCase(a.charAt(i - 1));
                char y = Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (x == y ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[b.length()];
    }
}
