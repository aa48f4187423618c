package org.breathcue.listen.room;

import java.util.Random;

/**
 * Responses of a box-shaped room, by the image method (J. B. Allen and D. A. Berkley, <i>Image method for efficiently
 * simulating small-room acoustics</i>, Journal of the Acoustical Society of America 65, 1979, 943–950). All walls reflect
 * the same part of the sound, which follows from the reverberation time by Sabine's formula. Images are moved at random
 * by a few centimetres, as no room is a perfect box.
 */
final class RoomResponse {
    private static final double SOUND_SPEED = 343;
    private static final double LOWEST_HERTZ = 60;
    private static final double JITTER_METRES = 0.04;

    private final double[] room;
    private final double reflection;
    private final int length;
    private final Random random;

    /**
     * Creates a room.
     *
     * @param room length, width and height in metres
     * @param rt60 the time in seconds in which sound dies away by 60 dB
     */
    RoomResponse(double[] room, double rt60, Random random) {
        this.room = room;
        this.random = random;
        double volume = room[0] * room[1] * room[2];
        double surface = 2 * (room[0] * room[1] + room[1] * room[2] + room[0] * room[2]);
        reflection = Math.sqrt(Math.max(0.01, 1 - 0.161 * volume / (surface * rt60)));
        length = (int) (1.25 * rt60 * SimulatedRoom.RATE);
    }

    /** Returns the response from one place to another, 1.25 times as long as the reverberation time. */
    double[] between(double[] source, double[] microphone) {
        double[] response = new double[length + 1];
        double farthest = SOUND_SPEED * length / SimulatedRoom.RATE;
        int[] most = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            most[axis] = (int) Math.ceil(farthest / (2 * room[axis])) + 1;
        }
        for (int x = -2 * most[0]; x <= 2 * most[0] + 1; x++) {
            double dx = distance(x, 0, source, microphone);
            for (int y = -2 * most[1]; y <= 2 * most[1] + 1; y++) {
                double dy = distance(y, 1, source, microphone);
                if (dx * dx + dy * dy > farthest * farthest) {
                    continue;
                }
                for (int z = -2 * most[2]; z <= 2 * most[2] + 1; z++) {
                    double dz = distance(z, 2, source, microphone);
                    add(
                            response,
                            Math.sqrt(dx * dx + dy * dy + dz * dz),
                            reflections(x) + reflections(y) + reflections(z));
                }
            }
        }
        // All reflections are positive, which raises the lowest frequencies; the authors remove them.
        HighPass highPass = new HighPass(LOWEST_HERTZ);
        for (int i = 0; i < response.length; i++) {
            response[i] = highPass.next(response[i]);
        }
        return response;
    }

    /** Image n is the source itself, moved by n/2 rooms and back, or reflected at a wall. */
    private double distance(int n, int axis, double[] source, double[] microphone) {
        int rooms = Math.floorDiv(n, 2);
        double place = Math.floorMod(n, 2) == 0 ? source[axis] : -source[axis];
        return place + 2 * rooms * room[axis] - microphone[axis];
    }

    private static int reflections(int n) {
        int rooms = Math.floorDiv(n, 2);
        return Math.floorMod(n, 2) == 0 ? 2 * Math.abs(rooms) : Math.abs(rooms) + Math.abs(rooms - 1);
    }

    private void add(double[] response, double metres, int reflections) {
        double distance = Math.max(0.02, reflections == 0 ? metres : metres + JITTER_METRES * random.nextGaussian());
        double place = distance / SOUND_SPEED * SimulatedRoom.RATE;
        int before = (int) place;
        if (before + 1 >= response.length) {
            return;
        }
        double amplitude = Math.pow(reflection, reflections) / (4 * Math.PI * distance);
        response[before] += amplitude * (1 - (place - before));
        response[before + 1] += amplitude * (place - before);
    }
}
