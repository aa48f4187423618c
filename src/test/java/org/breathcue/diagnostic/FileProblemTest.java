package org.breathcue.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FileProblemTest {
    private static final Path FILE = Path.of("a.wav");

    @Test
    void aReasonIsGivenInWords() {
        assertThat(FileProblem.reading(FILE, new AccessDeniedException("a.wav")))
                .isEqualTo("cannot read a.wav: permission denied");
        assertThat(FileProblem.writing(FILE, new FileSystemException("a.wav", null, "Disk quota exceeded")))
                .isEqualTo("cannot write a.wav: Disk quota exceeded");
    }

    /** Some exceptions have no message, or only the path. */
    @Test
    void aReasonIsNeverMissing() {
        assertThat(FileProblem.reason(new IOException())).isEqualTo("the system gives no reason");
        assertThat(FileProblem.reason(new FileSystemException("a.wav"))).isEqualTo("the system gives no reason");
        assertThat(FileProblem.reason(new NotDirectoryException("a.wav"))).isEqualTo("it is not a folder");
        assertThat(FileProblem.reason(new FileSystemLoopException("a.wav"))).isEqualTo("its links form a loop");
    }
}
