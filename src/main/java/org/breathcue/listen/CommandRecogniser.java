package org.breathcue.listen;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.listen.speech.PhraseScorer;
import org.breathcue.listen.speech.PhraseScores;
import org.breathcue.listen.speech.SpeechException;

/**
 * Decides which command an utterance is, if any. A transcript is not compared with the commands: a small model often writes a short word
 * that was said alone as another one. Instead, each phrase gets the probability that the model gives it, and the best one is accepted if it
 * is likely by itself, not much less likely than what the model would write, and clearly more likely than any other command.
 *
 * <p><b>Example.</b> For a "wait" the model writes "Weight." with −1.2, and gives "Wait" −1.9 and "Next" −14. So "wait" has the score −1.9,
 * the margin −0.7 and the gap 12.1, and is accepted.
 */
public final class CommandRecogniser {
    /** A text with so many more words than the phrase is a sentence that contains a command. */
    private static final int MOST_OTHER_WORDS = 2;

    private final PhraseScorer scorer;
    private final Strictness strictness;
    private final List<Command> commands = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();

    public CommandRecogniser(PhraseScorer scorer, Strictness strictness) {
        this.scorer = scorer;
        this.strictness = strictness;
        for (Command command : Command.values()) {
            for (String phrase : command.phrases()) {
                commands.add(command);
                phrases.add(phrase);
            }
        }
    }

    /**
     * Compares an utterance with the commands.
     *
     * @param sound at 16 kHz
     */
    public Hearing hear(float[] sound) throws SpeechException {
        PhraseScores scores = scorer.score(sound, phrases);
        int best = 0;
        for (int i = 1; i < phrases.size(); i++) {
            if (scores.scores().get(i) > scores.scores().get(best)) {
                best = i;
            }
        }
        double other = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < phrases.size(); i++) {
            if (commands.get(i) != commands.get(best)) {
                other = Math.max(other, scores.scores().get(i));
            }
        }
        double score = scores.scores().get(best);
        Hearing hearing =
                new Hearing(scores.text(), commands.get(best), score, score - scores.textScore(), score - other, false);
        boolean accepted = strictness.threshold(hearing.best()).accepts(hearing)
                && words(scores.text()) <= words(phrases.get(best)) + MOST_OTHER_WORDS;
        return new Hearing(hearing.text(), hearing.best(), hearing.score(), hearing.margin(), hearing.gap(), accepted);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
