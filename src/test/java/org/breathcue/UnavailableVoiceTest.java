package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionFile;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.dose.Doses;
import org.breathcue.support.CountingVoice;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.VoiceUnavailableException;
import org.breathcue.voice.Voices;
import org.breathcue.voice.pack.PackageDownload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voice is installed that cannot run on this computer. */
final class UnavailableVoiceTest {
    private static final String SESSION =
            "{ \"title\": \"Test\", \"steps\": [{ \"say\": \"Sit.\" }, { \"say\": \"Lie.\" }] }";

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    private SessionLoader loader(VoiceProvider installed) {
        Voices voices = new Voices(List.of(new CountingVoice(), installed), List.of(new Pack(installed)));
        return new SessionLoader(new Catalog(folder, folder), voices, folder.resolve("clips"), warnings::add);
    }

    private static String voiceOf(SessionLoader loader, Optional<VoiceProvider> chosen) throws SessionException {
        Diagnostics diagnostics = new Diagnostics();
        SessionLoader.Loaded loaded = loader.load(
                        SessionFile.ofText("test", SESSION, Optional.empty()),
                        SessionLoader.Kind.SESSION,
                        ListenerWishes.NONE,
                        new Doses(List.of(), Optional.empty(), diagnostics),
                        SessionFiles.writing(List.of()),
                        diagnostics)
                .orElseThrow();
        return loader.speak(chosen, voice -> loader.prepare(loaded, voice, ProgressListener.NONE, diagnostics))
                .orElseThrow()
                .timeline()
                .voice();
    }

    @Test
    void theVoiceThatAlwaysWorksSpeaksIfNobodyChoseOne() throws Exception {
        try (SessionLoader loader =
                loader(new Broken(new VoiceUnavailableException("it does not run here", new Error())))) {
            assertThat(voiceOf(loader, Optional.empty())).isEqualTo("counting");
            assertThat(voiceOf(loader, Optional.empty())).isEqualTo("counting");
        }
        assertThat(warnings).containsExactly("it does not run here; this time, counting speaks");
    }

    @Test
    void aChosenVoiceIsNotReplaced() {
        Broken broken = new Broken(new VoiceUnavailableException("it does not run here", new Error()));
        try (SessionLoader loader = loader(broken)) {
            assertThatThrownBy(() -> voiceOf(loader, Optional.of(broken)))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("it does not run here")
                    .extracting("reason")
                    .isEqualTo(SessionException.Reason.VOICE);
        }
        assertThat(warnings).isEmpty();
    }

    /** A damaged voice can be mended, and its files can be exchanged while nobody looks. */
    @Test
    void aDamagedVoiceIsNotReplaced() {
        try (SessionLoader loader = loader(new Broken(new VoiceException("it is damaged")))) {
            assertThatThrownBy(() -> voiceOf(loader, Optional.empty()))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("it is damaged");
        }
        assertThat(warnings).isEmpty();
    }

    /** A voice that cannot be opened. */
    private record Broken(VoiceException failure) implements VoiceProvider {
        @Override
        public String name() {
            return "unlucky";
        }

        @Override
        public VoiceFacts facts() {
            return new VoiceFacts("broken", "none", 0, 48_000);
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Voice open() throws VoiceException {
            throw failure;
        }
    }

    /** Makes a voice an installed one. */
    private record Pack(VoiceProvider voice) implements VoicePack {
        @Override
        public String name() {
            return voice.name();
        }

        @Override
        public VoiceFacts facts() {
            return voice.facts();
        }

        @Override
        public Optional<VoiceProvider> in(Path voices, LibraryFolders libraries) {
            return Optional.of(voice);
        }

        @Override
        public void install(List<Path> given, PackageDownload download, Path voices) {
            throw new UnsupportedOperationException();
        }
    }
}
