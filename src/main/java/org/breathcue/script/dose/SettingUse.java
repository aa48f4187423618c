package org.breathcue.script.dose;

import java.util.Optional;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.script.json.Node;

/** What becomes of one setting while the steps of a session are read. */
final class SettingUse {
    /** How far a setting has come, in the step in which it came furthest. */
    private enum Stage {
        NO_STEP,
        REFUSED,
        WITHOUT_EFFECT,
        EFFECTIVE
    }

    private final DoseSetting setting;
    private final Node value;
    private Stage stage = Stage.NO_STEP;
    private Optional<Diagnostic> problem = Optional.empty();
    private int steps;

    /** @param value the value of the setting, read */
    SettingUse(DoseSetting setting, Node value) {
        this.setting = setting;
        this.value = value;
    }

    DoseSetting setting() {
        return setting;
    }

    Node value() {
        return value;
    }

    /** Returns the number of steps with its name. */
    int steps() {
        return steps;
    }

    boolean hasStep() {
        return stage != Stage.NO_STEP;
    }

    /** Returns the reason why it changes nothing; empty if it changes something. */
    Optional<Diagnostic> problem() {
        return problem;
    }

    /** Returns whether the setting is for the next step of the session. */
    boolean isFor(StepNames names) {
        if (!names.has(setting.name())) {
            return false;
        }
        steps++;
        return setting.number().isEmpty() || setting.number().getAsInt() == steps;
    }

    /** Returns whether the setting counts more than an earlier one: a number of a step counts more than none. */
    boolean isStrongerThan(SettingUse earlier) {
        return setting.number().isPresent() || earlier.setting.number().isEmpty();
    }

    /** Notes that a step has no such dose. */
    void refused(Diagnostic reason) {
        reach(Stage.REFUSED, Optional.of(reason));
    }

    /** Notes that it changes nothing in a step. */
    void withoutEffect(Diagnostic reason) {
        reach(Stage.WITHOUT_EFFECT, Optional.of(reason));
    }

    /** Notes that it changes a step. */
    void effective() {
        reach(Stage.EFFECTIVE, Optional.empty());
    }

    private void reach(Stage reached, Optional<Diagnostic> reason) {
        if (reached.compareTo(stage) > 0) {
            stage = reached;
            problem = reason;
        }
    }
}
