package org.breathcue.live.event;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.live.Ending;
import org.breathcue.live.Gesture;
import org.breathcue.live.HeardTrail;
import org.breathcue.live.LivePlayer;
import org.breathcue.live.LiveSound;
import org.breathcue.live.Performance;
import org.breathcue.live.SessionStart;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/** Plays a timeline faster than anybody could listen, and collects its events. Every announcement takes one second. */
final class PlayedEvents implements LiveSink {
    private static final int BYTES_PER_FRAME = 4;
    /** A session that still waits then is stopped. */
    private static final int MOST_SECONDS = 200;

    private final Timeline timeline;
    private final LivePlayer player;
    private final HeardTrail trail;
    private final SessionEvents events;
    private final List<String> lines = new ArrayList<>();
    private final Map<Long, Gesture> gestures = new TreeMap<>();
    private final Map<Long, String> errors = new TreeMap<>();
    private final long pollFrames;
    private long written;
    private long polled;
    private long lossAt = Long.MAX_VALUE;

    /** @param pollFrames how many frames are written before the events are collected again */
    PlayedEvents(Timeline timeline, long pollFrames) {
        this.timeline = timeline;
        this.pollFrames = pollFrames;
        this.player = new LivePlayer(
                new Performance(timeline, silence(), silence(), announcements(), true), this, new Pacing() {
                    @Override
                    public long nanoTime() {
                        return 0;
                    }

                    @Override
                    public void sleep(long nanos) {}
                });
        this.trail = player.trail();
        this.events = new SessionEvents(timeline, event -> lines.add(EventLine.text(event)));
    }

    /** Makes a gesture when so many seconds of sound were written. */
    PlayedEvents at(double seconds, Gesture gesture) {
        gestures.put(frames(seconds), gesture);
        return this;
    }

    /** Gives a line that is no gesture. */
    PlayedEvents at(double seconds, String line) {
        InputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        new GestureLines(in, gesture -> {}, message -> errors.put(frames(seconds), message)).read();
        return this;
    }

    PlayedEvents lostAt(double seconds) {
        lossAt = frames(seconds);
        return this;
    }

    private long frames(double seconds) {
        return Math.round(seconds * timeline.frameRate());
    }

    /** Plays, and returns the lines. */
    List<String> lines() throws Exception {
        events.begin(0);
        Outcome outcome = player.play(SessionStart.BEGINNING);
        poll();
        Ending finished = player.endedByListener() ? Ending.ENDED : Ending.FINISHED;
        events.end(outcome == Outcome.FINISHED ? finished : Ending.STOPPED, "");
        return lines;
    }

    private void poll() {
        trail.next().forEach(events::heard);
        events.status(player.status());
        polled = written;
    }

    @Override
    public void write(byte[] data, int offset, int length) throws LineLostException {
        if (written >= lossAt) {
            throw new LineLostException("gone");
        }
        written += length / BYTES_PER_FRAME;
        if (written > frames(MOST_SECONDS)) {
            player.stop();
        }
        if (written - polled >= pollFrames) {
            poll();
        }
        gestures.entrySet().removeIf(entry -> {
            boolean due = written >= entry.getKey();
            if (due) {
                player.gesture(entry.getValue());
            }
            return due;
        });
        errors.entrySet().removeIf(entry -> {
            boolean due = written >= entry.getKey();
            if (due) {
                events.error(entry.getValue());
            }
            return due;
        });
    }

    @Override
    public long heard() {
        return written;
    }

    @Override
    public boolean reopen() {
        poll();
        lossAt = Long.MAX_VALUE;
        return true;
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}

    private PcmSource silence() {
        return new PcmSource() {
            @Override
            public int frameRate() {
                return timeline.frameRate();
            }

            @Override
            public long frames() {
                return timeline.frames();
            }

            @Override
            public void render(long frame, float[] out, int n) {}
        };
    }

    private LiveSound announcements() {
        LiveSound.LevelledClip second =
                new LiveSound.LevelledClip(new PcmClip(timeline.frameRate(), new float[timeline.frameRate()]), 1);
        return new LiveSound() {
            @Override
            public Optional<LevelledClip> utterance(Utterance utterance) {
                return Optional.of(second);
            }

            @Override
            public Future<LevelledClip> announcement(String text) {
                return CompletableFuture.completedFuture(second);
            }

            @Override
            public Optional<LevelledClip> chime(String name) {
                return Optional.of(second);
            }
        };
    }
}
