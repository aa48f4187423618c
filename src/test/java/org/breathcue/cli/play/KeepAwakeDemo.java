package org.breathcue.cli.play;

import java.io.IOException;
import java.nio.file.Path;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.Environment;

/** A program that keeps the machine awake, until it is given a line; then it goes on without. Tells how many processes it started. */
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
