package org.breathcue.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OnnxMachineTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64, libonnxruntime.so",
        "Linux, aarch64, linux-aarch64, libonnxruntime.so",
        "Mac OS X, x86_64, osx-x64, libonnxruntime.dylib",
        "Mac OS X, aarch64, osx-aarch64, libonnxruntime.dylib",
        "Windows 11, amd64, win-x64, onnxruntime.dll",
    })
    void machinesHaveTheNamesOfOnnxRuntime(String system, String processor, String name, String file)
            throws IOException {
        OnnxMachine machine = OnnxMachine.of(system, processor);
        assertThat(machine.text()).isEqualTo(name);
        assertThat(machine.libraryFiles()).hasSize(2).startsWith(file);
    }

    @Test
    void otherMachinesAreSaid() {
        assertThatThrownBy(() -> OnnxMachine.of("Windows 11", "aarch64"))
                .isInstanceOf(UnsupportedMachineException.class)
                .hasMessage("ONNX Runtime has no library for win-aarch64");
        assertThatThrownBy(() -> OnnxMachine.of("FreeBSD", "riscv64"))
                .hasMessage("ONNX Runtime has no library for freebsd-riscv64");
    }

    /** A part of the jar that two machines share would be a slip. */
    @Test
    void noMachineHasThePartsOfAnother() {
        for (OnnxMachine machine : OnnxMachine.values()) {
            for (OnnxMachine other : OnnxMachine.values()) {
                if (machine != other) {
                    assertThat(machine.jar().slices())
                            .as(machine + " " + other)
                            .filteredOn(slice -> other.jar().slices().contains(slice))
                            .hasSize(2);
                }
            }
        }
    }
}
