package org.breathcue.support;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Prints why a test was skipped, because Surefire only counts skipped tests. Loaded by the service loader. */
public final class SkipReasons implements TestExecutionListener {
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            say(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        }
    }

    private static void say(TestIdentifier test, String reason) {
        String where = test.getSource()
                .map(source -> source instanceof MethodSource method ? method.getClassName() + ' ' : "")
                .orElse("");
        System.out.println("Skipped " + where + test.getDisplayName() + ": " + reason);
    }
}
