package org.breathcue.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** The audio devices of this computer that support 48 kHz and 16 bits, in stereo or, if there is no stereo, in mono. */
public final class Devices {
    private static final int FRAME_RATE = 48_000;
    private static final int BUFFER_FRAMES = FRAME_RATE / 10;
    private static final AudioFormat STEREO = new AudioFormat(FRAME_RATE, 16, 2, true, false);
    private static final AudioFormat MONO = new AudioFormat(FRAME_RATE, 16, 1, true, false);
    private static final String FILE_INSTEAD = "to write a file instead: breathcue export SESSION -o session.wav";
    private static final int MOST_FORMATS = 4;

    private Devices() {}

    /** Returns all devices that can play a session, in the order of the system; empty on a computer without audio. */
    public static List<Device> list() {
        List<Device> devices = new ArrayList<>();
        for (Mixer.Info info : usable()) {
            devices.add(new Device(devices.size() + 1, info.getName(), info.getDescription()));
        }
        return List.copyOf(devices);
    }

    /**
     * Opens a device for 48 kHz stereo with a buffer of about 100 ms.
     *
     * @param choice the name of a device, a part that no other name contains, or its number in the list; null for the
     *     default device
     * @throws AudioDeviceException if there is no such device, or it cannot be opened
     */
    public static LineSink open(@Nullable String choice) throws AudioDeviceException {
        List<Mixer.Info> usable = usable();
        if (usable.isEmpty()) {
            throw new AudioDeviceException(noDevice(offers()));
        }
        String name = choice == null
                ? null
                : usable.get(choose(list(), choice).number() - 1).getName();
        LineOpener opener = () -> open(name == null ? null : named(name));
        return new LineSink(opener.open(), opener, Pacing.SYSTEM, DeviceExecutor.SYSTEM);
    }

    /**
     * Returns the device that matches the choice of the user: by exact name first, then by number, then by a unique
     * part of a name.
     */
    static Device choose(List<Device> devices, String choice) throws AudioDeviceException {
        String wanted = choice.strip().toLowerCase(Locale.ROOT);
        List<Predicate<Device>> ways = List.of(
                d -> lower(d).equals(wanted),
                d -> Integer.toString(d.number()).equals(wanted),
                d -> !wanted.isEmpty() && lower(d).contains(wanted));
        for (Predicate<Device> way : ways) {
            List<Device> found = devices.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new AudioDeviceException("several audio devices match \"" + choice + "\": " + names(found)
                        + "; choose one by its number");
            }
        }
        throw new AudioDeviceException("no audio device matches \"" + choice + "\"; available: " + names(devices));
    }

    /** Returns the message for a computer without a suitable device, given the formats that its devices offer. */
    static String noDevice(String offers) {
        return offers.isEmpty()
                ? "no audio device found; " + FILE_INSTEAD
                : "no audio device supports 48 kHz with 16 bits, only " + offers + "; " + FILE_INSTEAD;
    }

    /** Returns the device with this exact name, which can be at a different position in the list after it came back. */
    private static Mixer.Info named(String name) throws AudioDeviceException {
        return usable().stream()
                .filter(info -> info.getName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new AudioDeviceException("the audio device \"" + name + "\" is no longer available"));
    }

    private static OutputLine open(Mixer.@Nullable Info mixer) throws AudioDeviceException {
        try {
            return new JavaSoundLine(openLine(mixer));
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            String reason = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
            throw new AudioDeviceException(
                    "the audio device cannot be opened; another program may be using it" + reason + "; " + FILE_INSTEAD,
                    e);
        }
    }

    private static SourceDataLine openLine(Mixer.@Nullable Info mixer) throws LineUnavailableException {
        if (supports(mixer, STEREO)) {
            try {
                return openLine(mixer, STEREO);
            } catch (LineUnavailableException | IllegalArgumentException e) {
                if (!supports(mixer, MONO)) {
                    throw e;
                }
            }
        }
        return openLine(mixer, MONO);
    }

    private static SourceDataLine openLine(Mixer.@Nullable Info mixer, AudioFormat format)
            throws LineUnavailableException {
        SourceDataLine line = AudioSystem.getSourceDataLine(format, mixer);
        try {
            line.open(format, BUFFER_FRAMES * format.getFrameSize());
            return line;
        } catch (LineUnavailableException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private static List<Mixer.Info> usable() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> supports(info, STEREO) || supports(info, MONO))
                .toList();
    }

    private static boolean supports(Mixer.@Nullable Info mixer, AudioFormat format) {
        DataLine.Info line = new DataLine.Info(SourceDataLine.class, format);
        return mixer == null
                ? AudioSystem.isLineSupported(line)
                : AudioSystem.getMixer(mixer).isLineSupported(line);
    }

    /** Returns some of the formats that the devices offer, for the message. */
    private static String offers() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .flatMap(info -> Arrays.stream(AudioSystem.getMixer(info).getSourceLineInfo()))
                .flatMap(info -> info instanceof DataLine.Info line ? Arrays.stream(line.getFormats()) : Stream.empty())
                .map(AudioFormat::toString)
                .distinct()
                .limit(MOST_FORMATS)
                .collect(Collectors.joining("; "));
    }

    private static String lower(Device device) {
        return device.name().toLowerCase(Locale.ROOT);
    }

    private static String names(List<Device> devices) {
        return devices.stream().map(d -> d.number() + " " + d.name()).collect(Collectors.joining(", "));
    }
}
