package org.breathcue.listen.echo;

import java.util.Arrays;

/**
 * Takes the sound of the session out of the sound of the microphone, so that what remains is the person who speaks.
 *
 * <p>In each hop of 16 ms:
 *
 * <ol>
 *   <li>{@link AlignedReference} brings what was played to 16 kHz and to the clock of the microphone
 *   <li>{@link DelayLock} finds the delay, up to a second, and follows clocks that differ by up to 300 ppm
 *   <li>{@link LoudspeakerModel} distorts it as the loudspeaker does
 *   <li>{@link EchoPathFilter} learns the room and subtracts the echo
 *   <li>{@link ResidualSuppressor} attenuates what is left of it
 * </ol>
 *
 * <p>If what is subtracted makes the sound louder for about a third of a second, the path has changed: a buffer ran
 * empty, or something was moved. Then the room is learned anew, and the delay is searched. The same happens at once
 * after {@link PlayedSound#interrupted}.
 *
 * <p>For example, a microphone hears the session at −26 dBFS and a person at −32 dBFS. The filter leaves −49 dBFS of the
 * session, and the suppressor −53 dBFS: a reduction of 27 dB, and the person is now 21 dB louder than the session.
 *
 * <p>One thread calls {@link #process}, and any thread {@link #state}. What is played comes from another thread through
 * {@link PlayedSound}, which never waits for this one. {@link #process} allocates nothing.
 */
public final class EchoCanceller {
    /** The frame rate of the microphone, in frames per second. */
    public static final int RATE = 16_000;

    /** The number of samples processed at once, 16 ms. */
    public static final int HOP = 256;

    private static final double SUFFICIENT_DB = 10;

    /** What is sufficient stays so until the reduction is this much lower. */
    private static final double HYSTERESIS_DB = 1.5;

    private static final double SMOOTHING = 0.95;

    /** The path is not judged in this time after it was learned anew. */
    private static final int LEARNING_HOPS = 40;

    private static final double AUDIBLE = HOP * 1e-5;

    private final PlayedSound played;
    private final AlignedReference reference;
    private final DelayLock lock;
    private final EchoPathFilter filter = new EchoPathFilter();
    private final ResidualSuppressor suppressor = new ResidualSuppressor();
    private final ReductionMeter meter = new ReductionMeter();
    private final LoudspeakerModel loudspeaker = new LoudspeakerModel();
    private final float[] heard = new float[2 * HOP];
    private final float[] distorted = new float[2 * HOP];
    private final float[] change = new float[HOP];
    private long end;
    private int interruptions;
    private int hopsLearned;
    private int timesLearned;
    private double microphonePower;
    private double echoPower;
    private double restPower;
    private double heardBefore;
    private double microphoneBefore;

    private volatile boolean delayKnown;
    private volatile double delayMillis;
    private volatile double driftPpm;
    private volatile double reductionDb;
    private volatile boolean sufficient;
    private volatile int relearned;

    /**
     * Creates a canceller that knows nothing yet.
     *
     * @param played what is played; used by this canceller alone
     */
    public EchoCanceller(PlayedSound played) {
        this.played = played;
        reference = new AlignedReference(played);
        lock = new DelayLock(reference);
    }

    /**
     * Processes a hop. The output is one hop late: it belongs to the microphone of the call before. Until the delay is
     * known, it is the microphone unchanged.
     *
     * @param microphone {@link #HOP} samples at {@link #RATE}, from −1 to 1; every sample that was recorded, in order
     * @param cleaned receives the microphone without the session
     * @param echo receives the echo that was subtracted before the suppressor, of the same moment
     */
    public void process(float[] microphone, float[] cleaned, float[] echo) {
        int known = played.interruptions();
        if (known != interruptions) {
            interruptions = known;
            lock.restart();
            relearn();
        }
        end += HOP;
        if (lock.add(microphone)) {
            relearn();
        }
        double inMicrophone = power(microphone);
        double inRoom = 0;
        if (lock.locked()) {
            reference.copy(end - lock.delay(), heard, heard.length);
            loudspeaker.play(heard, distorted);
            filter.imitate(loudspeaker.slope(), change);
            filter.process(distorted, microphone, cleaned, echo);
            loudspeaker.learn(cleaned, echo, change);
            inRoom = power(heard);
            judge(inMicrophone, power(cleaned), power(echo));
        } else {
            System.arraycopy(microphone, 0, cleaned, 0, HOP);
            Arrays.fill(echo, 0);
        }
        suppressor.process(cleaned, echo);
        if (lock.locked()) {
            meter.add(heardBefore / (2 * HOP), microphoneBefore / HOP, power(cleaned) / HOP);
        }
        heardBefore = inRoom;
        microphoneBefore = inMicrophone;
        publish();
    }

    /** Returns how well the echo is cancelled at present. Any thread. */
    public EchoState state() {
        return new EchoState(delayKnown, delayMillis, driftPpm, reductionDb, sufficient, relearned);
    }

    /** Learns the room anew if the rest is louder than the microphone. */
    private void judge(double microphone, double rest, double echo) {
        microphonePower = SMOOTHING * microphonePower + microphone;
        restPower = SMOOTHING * restPower + rest;
        echoPower = SMOOTHING * echoPower + echo;
        hopsLearned++;
        if (hopsLearned > LEARNING_HOPS && echoPower > AUDIBLE && restPower > microphonePower) {
            relearn();
            lock.suspect();
        }
    }

    private void relearn() {
        filter.forget();
        meter.reset();
        microphonePower = 0;
        restPower = 0;
        echoPower = 0;
        hopsLearned = 0;
        timesLearned++;
    }

    private void publish() {
        double reduction = meter.reductionDb();
        delayKnown = lock.locked();
        relearned = timesLearned;
        delayMillis = lock.locked() ? 1000.0 * lock.lag() / RATE : 0;
        driftPpm = lock.driftPpm();
        reductionDb = reduction;
        sufficient = reduction >= (sufficient ? SUFFICIENT_DB - HYSTERESIS_DB : SUFFICIENT_DB);
    }

    private static double power(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return sum;
    }
}
