package org.breathcue.listen.echo;

/**
 * How well the echo is cancelled at present.
 *
 * @param delayKnown whether the delay was found; before, nothing is cancelled
 * @param delayMillis from writing a frame to hearing it in the microphone, including all buffers; 0 if not known
 * @param driftPpm by how many millionths the clock of the loudspeaker is faster than that of the microphone
 * @param reductionDb by how much the session is softer after cancelling: the median of its loud parts of about the last
 *     seconds, in dB (echo return loss enhancement)
 * @param sufficient whether the reduction is enough to hear words while the session speaks, 10 dB or more
 * @param relearned how often the room was learned anew
 */
public record EchoState(
        boolean delayKnown,
        double delayMillis,
        double driftPpm,
        double reductionDb,
        boolean sufficient,
        int relearned) {}
