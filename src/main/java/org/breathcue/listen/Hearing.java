package org.breathcue.listen;

/**
 * An utterance that was compared with the commands.
 *
 * @param text what was understood without knowing the commands
 * @param best the command that fits best
 * @param score the logarithm of the probability of its best phrase
 * @param margin {@code score} minus the score of {@code text}
 * @param gap {@code score} minus the score of the best phrase of another command
 * @param accepted whether the command is sure enough
 */
public record Hearing(String text, Command best, double score, double margin, double gap, boolean accepted) {}
