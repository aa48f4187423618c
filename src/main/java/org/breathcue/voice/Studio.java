package org.breathcue.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * Records what a voice says, at the frame rate of the engine and at one loudness (−16 LUFS, true peak at most −4.75 dBTP), and
 * keeps it: in memory as long as it is open, and on disk from
 * one run to the next. The voice is opened when something has to be spoken that is not on disk.
 *
 * <p>A clip has the same samples whether it was just spoken or read from disk, and does not depend on what was asked for
 * before it. Usable from many threads, one at a time.
 */
public final class Studio implements AutoCloseable {
    private static final int LOWEST_RATE = 8_000;
    private static final long MAX_CACHE_BYTES = 512L << 20;

    private final VoiceProvider provider;
    private final int frameRate;
    private final @Nullable ClipCache cache;
    private final Consumer<String> warnings;
    private final Map<Utterance, PcmClip> clips = new HashMap<>();
    private @Nullable Voice voice;
    private boolean storing = true;
    private boolean stored;

    /**
     * A studio for one voice; opens nothing yet.
     *
     * @param frameRate frames in a second of all clips, at least 8000
     * @param cacheFolder where clips are kept, created when needed; null keeps them in memory only
     * @param warnings told at most once, when clips cannot be stored; everything else goes on
     */
    public Studio(VoiceProvider provider, int frameRate, @Nullable Path cacheFolder, Consumer<String> warnings) {
        if (frameRate < LOWEST_RATE) {
            throw new IllegalArgumentException("frame rate below " + LOWEST_RATE + ": " + frameRate);
        }
        this.provider = provider;
        this.frameRate = frameRate;
        this.cache = cacheFolder == null ? null : new ClipCache(cacheFolder);
        this.warnings = warnings;
    }

    /** Frames in a second of all clips. */
    public int frameRate() {
        return frameRate;
    }

    /** The clip of an utterance; the same object each time. */
    public synchronized PcmClip clip(Utterance utterance) throws VoiceException {
        PcmClip clip = clips.get(utterance);
        if (clip == null) {
            clip = find(utterance);
            if (clip == null) {
                clip = record(utterance);
            }
            clips.put(utterance, clip);
        }
        return clip;
    }

    /** The clips of many utterances, read from disk on all processors. */
    public synchronized Map<Utterance, PcmClip> clips(Collection<Utterance> utterances) throws VoiceException {
        Set<Utterance> wanted = new LinkedHashSet<>(utterances);
        List<Utterance> unknown =
                wanted.stream().filter(u -> !clips.containsKey(u)).toList();
        if (cache != null) {
            unknown.parallelStream().map(u -> new Found(u, find(u))).toList().forEach(this::keep);
        }
        Map<Utterance, PcmClip> result = new LinkedHashMap<>();
        for (Utterance utterance : wanted) {
            PcmClip clip = clips.get(utterance);
            if (clip == null) {
                clip = record(utterance);
                clips.put(utterance, clip);
            }
            result.put(utterance, clip);
        }
        return result;
    }

    private void keep(Found found) {
        if (found.clip != null) {
            clips.put(found.utterance, found.clip);
        }
    }

    private @Nullable PcmClip find(Utterance utterance) {
        return cache == null ? null : cache.find(key(utterance), frameRate);
    }

    private PcmClip record(Utterance utterance) throws VoiceException {
        PcmClip spoken = Levelling.level(Resampler.resample(voice().speak(utterance), frameRate));
        byte[] file = StoredClip.encode(spoken);
        store(key(utterance), file);
        PcmClip clip = StoredClip.decode(file, frameRate);
        if (clip == null) {
            throw new IllegalStateException("cannot read back " + utterance);
        }
        return clip;
    }

    private void store(String key, byte[] file) {
        if (cache == null || !storing) {
            return;
        }
        try {
            cache.store(key, file);
            stored = true;
        } catch (IOException e) {
            // One warning; a full or read-only disk would give one for every clip.
            storing = false;
            warnings.accept("spoken clips cannot be kept for the next time: " + cache.folder() + " cannot be written");
        }
    }

    private String key(Utterance utterance) {
        return ClipCache.key(utterance, provider.name(), provider.version(), frameRate);
    }

    private Voice voice() throws VoiceException {
        Voice open = voice;
        if (open == null) {
            open = provider.open();
            voice = open;
        }
        return open;
    }

    /** Closes the voice. After new clips, deletes the least recently used beyond 512 MiB; without new ones there is no need. */
    @Override
    public synchronized void close() {
        if (voice != null) {
            voice.close();
            voice = null;
        }
        if (cache != null && stored) {
            stored = false;
            try {
                cache.prune(MAX_CACHE_BYTES);
            } catch (IOException e) {
                warnings.accept("old clips cannot be deleted: " + e);
            }
        }
    }

    private record Found(Utterance utterance, @Nullable PcmClip clip) {}
}
