package org.breathcue.device;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.breathcue.device.LiveSink.LineLostException;

/**
 * A program that plays frames, each of which is its own number from 1 on, and goes on after a loss. It tells on standard output, one
 * word and one number a line, what it does, and opens the device, and opens it again, only when it has been sent a byte.
 */
final class NumberPlayer {
    private static final int BLOCK_FRAMES = 480;

    private NumberPlayer() {}

    /** @param args how many frames to play */
    public static void main(String[] args) throws Exception {
        long frames = Long.parseLong(args[0]);
        if (System.in.read() < 0) {
            return;
        }
        LineSink sink;
        try {
            sink = Devices.open(null);
        } catch (AudioDeviceException e) {
            System.out.println("none 0");
            return;
        }
        try (sink) {
            play(sink, frames);
        }
        System.out.println("reopened " + sink.statistics().reopenings());
        System.exit(0);
    }

    private static void play(LineSink sink, long frames) throws IOException, InterruptedException {
        long frame = 0;
        System.out.println("from 0");
        while (true) {
            try {
                while (frame < frames) {
                    int n = (int) Math.min(BLOCK_FRAMES, frames - frame);
                    sink.write(numbers(frame, n), 0, 4 * n);
                    frame += n;
                }
                sink.finish();
                System.out.println("end " + sink.heard());
                return;
            } catch (LineLostException e) {
                System.out.println("lost " + sink.heard());
                if (System.in.read() < 0) {
                    throw e;
                }
                while (!sink.reopen()) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                frame = sink.heard();
                System.out.println("from " + frame);
            }
        }
    }

    private static byte[] numbers(long frame, int n) {
        byte[] bytes = new byte[4 * n];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((frame + 1 + i / 4) >> (8 * (i % 4)));
        }
        return bytes;
    }
}
