package org.breathcue.cli.play;

import java.io.IOException;
import java.nio.file.Path;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.Environment;

/**
 * A program that keeps the computer awake until it receives a line, and then continues without. Prints the number of
 * processes it started.
 */
final class KeepAwakeDemo {
    private KeepAwakeDemo() {}

    public static void main(String[] arguments) throws IOException {
        Environment quiet = Run.environment("", Path.of(""), Path.of(""));
        KeepAwake awake = new KeepAwake(new Environment(
                quiet.home(), quiet.here(), System.getenv(), quiet.in(), quiet.out(), quiet.bytes(), quiet.err()));
        awake.begin();
        System.out.println("begun " + ProcessHandle.current().children().count());
        int unused = System.in.read();
        awake.close();
        awake.begin();
        System.out.println("closed");
        unused = System.in.read();
    }
}
