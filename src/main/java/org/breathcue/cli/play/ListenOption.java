package org.breathcue.cli.play;

import java.util.Stack;
import org.breathcue.listen.Strictness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option {@code --listen}. */
final class ListenOption {
    private static final String STRICT = "strict";

    @Option(
            names = "--listen",
            arity = "0..1",
            paramLabel = STRICT,
            parameterConsumer = OnlyStrict.class,
            description =
                    "understand spoken commands, such as \"wait\" and \"continue\" (experimental; needs a microphone, and"
                            + " breathcue listen install); --listen strict is for rooms in which other people speak")
    private @Nullable Strictness strictness;

    /** Returns how sure a command must be; null if nobody listens. */
    @Nullable
    Strictness strictness() {
        return strictness;
    }

    /** Takes the word {@code strict}, and leaves every other one, which may be a session. */
    static final class OnlyStrict implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            boolean strict = !arguments.isEmpty() && arguments.peek().equals(STRICT);
            if (strict) {
                arguments.pop();
            }
            option.setValue(strict ? Strictness.STRICT : Strictness.USUAL);
        }
    }
}
