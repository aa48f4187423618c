package org.breathcue.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.SilentEnds;
import org.jspecify.annotations.Nullable;

/**
 * The clips of utterances: spoken by a voice, levelled, at the frame rate of the mix. They are kept in memory until this is closed, and on
 * disk from one run to the next. The voice is opened only when an utterance has to be spoken that is not on disk.
 *
 * <p>A clip has the same samples whether it was just spoken or read from disk, in any order of requests. Thread-safe; calls wait for each
 * other.
 */
public final class SpeechClips implements AutoCloseable {
    private static final long MAX_CACHE_BYTES = 512L << 20;

    /** After so many bytes, the folder is pruned before it is closed: a server speaks for weeks. */
    private static final long MAX_UNPRUNED_BYTES = 8L << 20;

    private final VoiceProvider provider;
    private final int frameRate;
    private final @Nullable ClipCache cache;
    private final Consumer<String> warnings;
    private final Map<Utterance, PcmClip> clips = new HashMap<>();
    private @Nullable Voice voice;
    private @Nullable FutureTask<Voice> opening;
    private final AtomicBoolean unwritable = new AtomicBoolean();
    /** The bytes that were stored since the folder was pruned last. */
    private final AtomicLong unpruned = new AtomicLong();

    /**
     * Creates the clips of one voice; opens nothing yet.
     *
     * @param frameRate of all clips, in frames per second
     * @param cacheFolder the folder of stored clips, created when it is needed; null keeps clips in memory only
     * @param warnings receives at most one message, when clips cannot be stored; nothing else is affected
     */
    public SpeechClips(VoiceProvider provider, int frameRate, @Nullable Path cacheFolder, Consumer<String> warnings) {
        if (frameRate < 1) {
            throw new IllegalArgumentException("frame rate must be positive: " + frameRate);
        }
        this.provider = provider;
        this.frameRate = frameRate;
        this.cache = cacheFolder == null ? null : new ClipCache(cacheFolder);
        this.warnings = warnings;
    }

    /**
     * Announces that utterances will follow. If nothing was ever stored, the voice is opened on a thread of its own meanwhile; a failure is
     * thrown when the voice is needed.
     */
    public synchronized void expectToSpeak() {
        if (voice == null && opening == null && cache != null && cache.isNew()) {
            FutureTask<Voice> task = new FutureTask<>(provider::open);
            opening = task;
            daemon(task).start();
        }
    }

    /** Listens to the progress of speaking. */
    public interface Progress {
        void spoken(int done, int all);
    }

    /** Returns the frame rate of all clips, in frames per second. */
    public int frameRate() {
        return frameRate;
    }

    /** Returns the clip of an utterance; the same object each time. */
    public synchronized PcmClip clip(Utterance utterance) throws VoiceException {
        PcmClip clip = clips.get(utterance);
        if (clip == null) {
            String key = key(utterance);
            clip = find(key);
            if (clip == null) {
                clip = processed(key, voice().speak(utterance));
            }
            clips.put(utterance, clip);
        }
        return clip;
    }

    /**
     * Returns the clips of many utterances. They are read from disk, or spoken and levelled, on all processors; a voice may allow only one
     * thread at a time.
     */
    public Map<Utterance, PcmClip> clips(Collection<Utterance> utterances) throws VoiceException {
        return clips(utterances, (done, all) -> {});
    }

    /**
     * Returns the clips of many utterances, as {@link #clips(Collection)} does.
     *
     * @param progress is called after each utterance that had to be spoken, on the calling thread
     */
    public synchronized Map<Utterance, PcmClip> clips(Collection<Utterance> utterances, Progress progress)
            throws VoiceException {
        Set<Utterance> wanted = new LinkedHashSet<>(utterances);
        List<Utterance> unknown =
                wanted.stream().filter(u -> !clips.containsKey(u)).toList();
        if (cache != null) {
            unknown.parallelStream()
                    .map(u -> new Found(u, find(key(u))))
                    .toList()
                    .forEach(this::keep);
        }
        record(unknown.stream().filter(u -> !clips.containsKey(u)).toList(), progress);
        Map<Utterance, PcmClip> result = new LinkedHashMap<>();
        wanted.forEach(utterance -> result.put(utterance, Objects.requireNonNull(clips.get(utterance))));
        return result;
    }

    private void keep(Found found) {
        if (found.clip != null) {
            clips.put(found.utterance, found.clip);
        }
    }

    /** Returns the stored clip with a key, if there is one. */
    private @Nullable PcmClip find(String key) {
        return cache == null ? null : cache.find(key, frameRate);
    }

    private void record(List<Utterance> missing, Progress progress) throws VoiceException {
        if (missing.isEmpty()) {
            return;
        }
        Voice speaker = voice();
        ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), SpeechClips::daemon);
        try {
            List<Future<Found>> working = missing.stream()
                    .map(utterance -> pool.submit(
                            () -> new Found(utterance, processed(key(utterance), speaker.speak(utterance)))))
                    .toList();
            @Nullable VoiceException failed = null;
            int done = 0;
            for (Future<Found> work : working) {
                try {
                    keep(ended(work, "speaking"));
                    done++;
                    progress.spoken(done, missing.size());
                } catch (VoiceException e) {
                    // Utterances that are being spoken are kept, and no other one is started.
                    failed = failed == null ? e : failed;
                    working.forEach(waiting -> waiting.cancel(false));
                } catch (CancellationException e) {
                    // It was not started.
                }
            }
            if (failed != null) {
                throw failed;
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Returns the result of a thread.
     *
     * @param work the name of its work, for messages
     */
    private static <T> T ended(Future<T> future, String work) throws VoiceException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VoiceException(work + " was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VoiceException failed) {
                throw failed;
            }
            throw new IllegalStateException(work + " failed", e.getCause());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "breathcue-speech");
        thread.setDaemon(true);
        return thread;
    }

    /** Decodes the sound of a recording. */
    public interface Recorded {
        PcmClip decode() throws IOException;
    }

    /**
     * Returns the clip of a recording: without the silence at its ends, and levelled and stored like one that was spoken.
     *
     * @param content the bytes of its file, which decide whether a stored clip is its own
     * @throws IOException if it cannot be decoded
     */
    public synchronized PcmClip recorded(byte[] content, Recorded recording) throws IOException {
        String key = ClipCache.key(content, frameRate);
        PcmClip known = find(key);
        return known != null ? known : processed(key, SilentEnds.cut(recording.decode()));
    }

    /** Returns a spoken clip as it is stored; from the disk if possible, where it takes no memory. */
    private PcmClip processed(String key, PcmClip spoken) {
        byte[] file = CachedClip.encode(key, SpeechLeveller.level(spoken, frameRate), SpeechLeveller.bandwidth(spoken));
        PcmClip stored = store(key, file) ? find(key) : null;
        PcmClip clip = stored != null ? stored : CachedClip.decode(ByteBuffer.wrap(file), key, frameRate);
        if (clip == null) {
            throw new IllegalStateException("cannot read back the clip " + key);
        }
        return clip;
    }

    /** Stores a clip; returns whether it is on the disk now. Called by many threads. */
    private boolean store(String key, byte[] file) {
        if (cache == null || unwritable.get()) {
            return false;
        }
        try {
            cache.store(key, file);
            if (unpruned.addAndGet(file.length) > MAX_UNPRUNED_BYTES) {
                prune();
            }
            return true;
        } catch (IOException e) {
            // Only one warning: on a full or read-only disk, every clip fails.
            if (!unwritable.getAndSet(true)) {
                warnings.accept("spoken clips cannot be stored: " + cache.folder() + " cannot be written");
            }
            return false;
        }
    }

    private String key(Utterance utterance) {
        return ClipCache.key(utterance, provider.name(), provider.version(), frameRate);
    }

    private Voice voice() throws VoiceException {
        Voice open = voice;
        if (open == null) {
            FutureTask<Voice> begun = opening;
            opening = null;
            open = begun == null ? provider.open() : ended(begun, "opening the voice");
            voice = open;
        }
        return open;
    }

    /** Closes the voice. If clips were stored, deletes those beyond 512 MiB that were not used for the longest time. */
    @Override
    public synchronized void close() {
        if (voice != null) {
            voice.close();
            voice = null;
        }
        if (cache == null) {
            return;
        }
        cache.removeLeftovers();
        if (unpruned.get() > 0) {
            prune();
        }
    }

    private void prune() {
        if (cache == null) {
            return;
        }
        unpruned.set(0);
        try {
            cache.prune(MAX_CACHE_BYTES);
        } catch (IOException e) {
            if (!unwritable.getAndSet(true)) {
                warnings.accept("old clips cannot be deleted: " + cache.folder() + " cannot be read");
            }
        }
    }

    private record Found(Utterance utterance, @Nullable PcmClip clip) {}
}
