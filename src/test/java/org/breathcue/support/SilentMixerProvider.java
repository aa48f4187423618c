package org.breathcue.support;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.spi.MixerProvider;

/**
 * A sound device that nobody hears: it takes 48 kHz stereo at the speed of the clock. Like a library that is not as silent, it logs
 * and prints {@value #NOISE} when it is loaded. Not among the services of the tests; a program
 * finds it when {@code META-INF/services} on its class path names this class. It is lost as soon as the file exists that the system
 * property {@value #UNPLUGGED} names.
 */
public final class SilentMixerProvider extends MixerProvider {
    public static final String NAME = "Silent";
    /** Names the file. */
    public static final String UNPLUGGED = "breathcue.test.unplugged";
    /** What no user of the program may see. */
    public static final String NOISE = "noise of a library";

    private static final Logger LOGGER = Logger.getLogger("a.library");

    private static final Mixer.Info INFO = new Info();
    private static final Line.Info LINE =
            new DataLine.Info(SourceDataLine.class, new AudioFormat(48_000, 16, 2, true, false));

    private static final class Info extends Mixer.Info {
        Info() {
            super(NAME, "tests", "plays to nobody", "1");
        }
    }

    public SilentMixerProvider() {
        LOGGER.severe(NOISE);
        System.err.println(NOISE);
        System.out.println(NOISE);
    }

    @Override
    public Mixer.Info[] getMixerInfo() {
        return new Mixer.Info[] {INFO};
    }

    @Override
    public Mixer getMixer(Mixer.Info info) {
        return (Mixer) Proxy.newProxyInstance(
                SilentMixerProvider.class.getClassLoader(),
                new Class<?>[] {Mixer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMixerInfo" -> INFO;
                    case "isLineSupported" -> LINE.matches((Line.Info) arguments[0]);
                    case "getLine" -> {
                        checkPlugged();
                        yield line();
                    }
                    case "getSourceLineInfo" -> new Line.Info[] {LINE};
                    case "getTargetLineInfo" -> new Line.Info[0];
                    case "getMaxLines" -> 1;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static void checkPlugged() {
        String file = System.getProperty(UNPLUGGED, "");
        if (!file.isEmpty() && Files.exists(Path.of(file))) {
            throw new IllegalStateException("the device is gone");
        }
    }

    private static SourceDataLine line() {
        SilentLine line = new SilentLine();
        return (SourceDataLine) Proxy.newProxyInstance(
                SilentMixerProvider.class.getClassLoader(),
                new Class<?>[] {SourceDataLine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "open" -> line.open((AudioFormat) arguments[0], (int) arguments[1]);
                    case "getFormat" -> line.format();
                    case "getBufferSize" -> line.bufferBytes();
                    case "start" -> line.start();
                    case "write" -> line.write((int) arguments[2]);
                    case "getLongFramePosition" -> line.position();
                    case "stop", "flush", "close", "drain" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** One opening of the device. */
    private static final class SilentLine {
        private AudioFormat format = new AudioFormat(48_000, 16, 2, true, false);
        private int bufferBytes;
        private long writtenFrames;
        private long startNanos = -1;

        synchronized Object open(AudioFormat asked, int bytes) {
            format = asked;
            bufferBytes = bytes;
            return this;
        }

        synchronized AudioFormat format() {
            return format;
        }

        synchronized int bufferBytes() {
            return bufferBytes;
        }

        synchronized Object start() {
            startNanos = startNanos < 0 ? System.nanoTime() : startNanos;
            return this;
        }

        synchronized long position() {
            return startNanos < 0
                    ? 0
                    : Math.min(writtenFrames, (long) ((System.nanoTime() - startNanos) * 1e-9 * format.getFrameRate()));
        }

        synchronized int write(int bytes) throws InterruptedException {
            checkPlugged();
            writtenFrames += bytes / format.getFrameSize();
            while (startNanos >= 0 && (writtenFrames - position()) * format.getFrameSize() > bufferBytes) {
                wait(5);
            }
            return bytes;
        }
    }
}
