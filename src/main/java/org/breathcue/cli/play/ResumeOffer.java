package org.breathcue.cli.play;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.console.Environment;
import org.breathcue.history.History;
import org.breathcue.history.Place;
import org.breathcue.history.PlayedCommand;

/** Offers to continue a session that was interrupted less than a day ago, instead of playing it from its beginning. */
final class ResumeOffer {
    private final History history;
    private final Environment environment;

    ResumeOffer(History history, Environment environment) {
        this.history = history;
        this.environment = environment;
    }

    /** Asks, and returns the place if the listener wants to continue there. Otherwise the place is forgotten. */
    Optional<Place> make(PlayedCommand command) {
        try {
            history.settle();
            Optional<Place> place = history.interrupted().stream()
                    .filter(found -> found.isOf(command)
                            && found.isRecent(history.clock().instant()))
                    .findFirst();
            if (place.isEmpty() || isWanted(place.get())) {
                return place;
            }
            history.forget(place.get());
        } catch (IOException e) {
            // Nothing can be kept; the recorder of the session reports that.
        }
        return Optional.empty();
    }

    private boolean isWanted(Place place) {
        String question = "You stopped " + place.entry().title() + " at " + PlaceText.where(place) + " "
                + PlaceText.when(place, history.clock()) + ". Continue there (yes or no)?";
        try {
            return new Dialogue(environment).ask(question, "yes", ResumeOffer::yes);
        } catch (CommandException e) {
            // The input has ended, so there is no answer.
            return true;
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
