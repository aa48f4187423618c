package org.breathcue.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest {
    private static final List<Device> DEVICES = List.of(
            new Device(1, "Speaker", "built in"),
            new Device(2, "USB Speaker", "on the desk"),
            new Device(3, "USB Headset", "on the hook"),
            new Device(4, "2", "a strange name"));

    @ParameterizedTest
    @CsvSource({"speaker, 1", "USB speaker, 2", "head, 3", " HEADSET , 3", "3, 3", "2, 4", "1, 1"})
    void findsWhatIsMeant(String choice, int number) throws AudioDeviceException {
        assertThat(Devices.choose(DEVICES, choice).number()).isEqualTo(number);
    }

    @Test
    void asksWhichOfSeveral() {
        assertThatExceptionOfType(AudioDeviceException.class)
                .isThrownBy(() -> Devices.choose(DEVICES, "usb"))
                .withMessage(
                        "several audio devices match \"usb\": 2 USB Speaker, 3 USB Headset; choose one by its number");
    }

    @ParameterizedTest
    @CsvSource({"radio", "5", "0", "''"})
    void saysWhatThereIs(String choice) {
        assertThatExceptionOfType(AudioDeviceException.class)
                .isThrownBy(() -> Devices.choose(DEVICES, choice))
                .withMessageStartingWith("no audio device matches \"" + choice + "\"; available: 1 Speaker, 2 USB");
    }

    @Test
    void opensTheDefaultDeviceOrSaysWhatToDoWithout() {
        boolean silent = Devices.list().isEmpty();
        try (LineSink sink = Devices.open(null)) {
            assertThat(silent).isFalse();
            assertThat(sink.statistics()).isEqualTo(new LineStatistics(0, 0, 0));
        } catch (AudioDeviceException e) {
            assertThat(e)
                    .hasMessageStartingWith(silent ? "no audio device found; " : "the audio device cannot be opened")
                    .hasMessageEndingWith("to write a file instead: breathcue export SESSION -o session.wav");
        }
    }

    @Test
    void saysWhatUnsuitableDevicesOffer() {
        assertThat(Devices.noDevice("PCM_SIGNED 22050.0 Hz"))
                .isEqualTo("no audio device supports 48 kHz with 16 bits, only PCM_SIGNED 22050.0 Hz;"
                        + " to write a file instead: breathcue export SESSION -o session.wav");
    }
}
