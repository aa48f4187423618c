package org.breathcue.listen.echo;

import java.util.Arrays;
import org.breathcue.listen.room.SessionSound;
import org.breathcue.listen.room.SimulatedPerson;
import org.breathcue.listen.room.SimulatedRoom;
import org.breathcue.voice.VoiceException;

/**
 * A session in a simulated room (reverberation 0.4 s) with a canceller, in which the delay jumps after 70 s. What was
 * measured, in dB unless something else is said:
 *
 * @param filtered the reduction from 60 to 70 s by the filter alone
 * @param reduced the same with the suppressor
 * @param again the reduction from 10 to 20 s after the jump
 * @param reported the reduction that the canceller reports after 70 s
 * @param driftPpm the drift that the canceller reports after 70 s
 * @param jumpMillis by how much the delay has changed at the end, as the canceller reports it
 * @param relearned how often the room was learned until the jump
 * @param meanLoss the mean loss of the utterances of a person; 0 without one
 * @param worstLoss the loss of the utterance that loses most
 */
record EchoTrial(
        double filtered,
        double reduced,
        double again,
        double reported,
        double driftPpm,
        double jumpMillis,
        int relearned,
        double meanLoss,
        double worstLoss) {
    static final int SECONDS = 90;
    static final int JUMP_SECONDS = 70;
    static final double RT60 = 0.4;

    /** In how many seconds a person speaks, before the reduction is measured. */
    private static final double PERSON_FROM = 15;

    private static final double PERSON_TO = 58;

    /**
     * Runs a trial.
     *
     * @param echoDb how much louder the session is than a person, in the microphone
     */
    static EchoTrial of(
            SessionSound session, long seed, double driftPpm, double jumpSeconds, double echoDb, boolean person)
            throws VoiceException {
        SimulatedRoom room = new SimulatedRoom(seed, RT60).drift(driftPpm).jump(JUMP_SECONDS, jumpSeconds);
        float[] echo = SimulatedRoom.atLevel(
                room.echo(session.at16Kilohertz()), SimulatedRoom.PERSON_LEVEL * Math.pow(10, echoDb / 20));
        float[] alone = Cancelled.sum(echo, room.noise(echo.length));
        if (!person) {
            return measured(alone, Cancelled.of(session, alone, driftPpm), 0, 0);
        }
        SimulatedPerson speaker = SimulatedPerson.between(PERSON_FROM, PERSON_TO, echo.length);
        float[] near = room.person(speaker.words(), SimulatedRoom.PERSON_LEVEL);
        float[] both = Cancelled.sum(alone, near);
        Cancelled cancelled = Cancelled.of(session, both, driftPpm);
        double[] losses = speaker.utterances().stream()
                .mapToDouble(said -> loss(near, cancelled.cleaned, said))
                .toArray();
        return measured(
                both,
                cancelled,
                Arrays.stream(losses).average().orElseThrow(),
                Arrays.stream(losses).max().orElseThrow());
    }

    private static EchoTrial measured(float[] microphone, Cancelled cancelled, double meanLoss, double worstLoss) {
        float[] filtered = microphone.clone();
        for (int i = 0; i < cancelled.echo.length; i++) {
            filtered[i] -= cancelled.echo[i];
        }
        EchoState before = cancelled.state(JUMP_SECONDS - 0.1);
        return new EchoTrial(
                Cancelled.reduction(microphone, filtered, 60, JUMP_SECONDS),
                Cancelled.reduction(microphone, cancelled.cleaned, 60, JUMP_SECONDS),
                Cancelled.reduction(microphone, cancelled.cleaned, JUMP_SECONDS + 10, SECONDS - 0.1),
                before.reductionDb(),
                before.driftPpm(),
                cancelled.state(SECONDS - 0.1).delayMillis() - before.delayMillis(),
                before.relearned(),
                meanLoss,
                worstLoss);
    }

    /** Returns how much softer an utterance became: that part of the output which is the utterance, by projection. */
    private static double loss(float[] near, float[] cleaned, SimulatedPerson.Range said) {
        double both = 0;
        double power = 0;
        for (int i = said.from(); i < said.to(); i++) {
            both += cleaned[i] * near[i];
            power += near[i] * near[i];
        }
        return -20 * Math.log10(Math.max(1e-3, both / power));
    }
}
