package org.breathcue.cli.voices;

import java.util.List;
import java.util.Locale;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.OneTimeFlag;
import org.breathcue.voice.VoicePack;

/** Mentions the natural voice once per computer. If questions are possible, asks whether to install it. */
public final class VoiceOffer {
    private final Environment environment;
    private final boolean asks;

    /** @param asks whether a question may be asked if there is a terminal */
    public VoiceOffer(Environment environment, boolean asks) {
        this.environment = environment;
        this.asks = asks;
    }

    /**
     * Makes the offer if it was not made before. Whatever the result, the session continues with the installed voices.
     */
    public void makeOnce() {
        OneTimeFlag made = new OneTimeFlag(environment, "voice-offered");
        if (made.isDone()) {
            return;
        }
        List<VoicePack> missing = environment.voices().missing();
        if (missing.isEmpty()) {
            return;
        }
        made.remember();
        VoicePack pack = missing.get(0);
        if (!asks || !environment.canAsk()) {
            environment.err().println("To install a natural voice: breathcue voices install " + pack.name());
        } else if (wanted(pack)) {
            try {
                new VoiceInstallation(environment).install(pack, List.of());
            } catch (CommandException e) {
                int unused = e.tell(environment);
            }
        }
    }

    private boolean wanted(VoicePack pack) {
        String question = "A natural voice is available: " + pack.name() + " ("
                + Math.round(pack.facts().bytes() / 1e6) + " MB, "
                + pack.facts().licence() + "). Install it now (yes or no)?";
        try {
            return new Dialogue(environment).ask(question, "no", VoiceOffer::yes);
        } catch (CommandException e) {
            // The input has ended, so there is no answer.
            return false;
        }
    }

    private static boolean yes(String answer) throws Dialogue.UnclearException {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> true;
            case "n", "no" -> false;
            default -> throw new Dialogue.UnclearException("Please answer yes or no.");
        };
    }
}
