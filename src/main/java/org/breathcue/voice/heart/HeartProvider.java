package org.breathcue.voice.heart;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.VoiceUnavailableException;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.MisreadWords;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.onnx.OnnxRuntime;
import org.breathcue.voice.onnx.UnloadableLibraryException;
import org.breathcue.voice.onnx.UnsupportedMachineException;
import org.breathcue.voice.pack.PackFolder;

/** Opens the installed voice {@code heart}. */
final class HeartProvider implements VoiceProvider {
    private static final String INSTALL_AGAIN =
            "; install it again with `breathcue voices install heart`, or choose another with --voice kevin16";

    private final PackFolder folder;
    private final VoiceFacts facts;
    private final LibraryFolders libraries;

    HeartProvider(PackFolder folder, VoiceFacts facts, LibraryFolders libraries) {
        this.folder = folder;
        this.facts = facts;
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return HeartFiles.NAME;
    }

    @Override
    public VoiceFacts facts() {
        return facts;
    }

    @Override
    public String version() {
        return HeartVoice.VERSION;
    }

    @Override
    public List<String> hardToPronounce(String text) {
        return MisreadWords.in(text);
    }

    @Override
    public Voice open() throws VoiceException {
        requireAllFiles();
        // The two slowest parts are loaded on threads of their own.
        FutureTask<AcousticModel> model = started(this::model);
        FutureTask<EnglishFrontEnd> frontEnd = started(EnglishFrontEnd::load);
        try {
            Lexicon lexicon = new Lexicon(folder.read(HeartFiles.LEXICON));
            Map<Character, Long> ids = ids(folder.read(HeartFiles.VOCABULARY));
            InstalledLetters letters = new InstalledLetters(this::letterModel);
            Phonemizer phonemizer = new Phonemizer(lexicon, letters, new CmuDictionary());
            return new HeartVoice(result(frontEnd), phonemizer, letters, ids, result(model), new Vocoder());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Pronouncer pronouncer() throws VoiceException {
        requireAllFiles();
        try {
            InstalledLetters letters = new InstalledLetters(this::letterModel);
            Lexicon lexicon = new Lexicon(folder.read(HeartFiles.LEXICON));
            return new HeartPronouncer(new Phonemizer(lexicon, letters, new CmuDictionary()), letters);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Everything that an earlier version of Breathcue did not install is missed at once. */
    private void requireAllFiles() throws VoiceException {
        try {
            Optional<String> lacking = folder.lacking(HeartFiles.names());
            if (lacking.isPresent()) {
                throw new VoiceUnavailableException(
                        "the voice `heart` was installed by an earlier version of Breathcue and lacks " + lacking.get()
                                + INSTALL_AGAIN);
            }
        } catch (UnsupportedMachineException e) {
            throw unsupported(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private AcousticModel model() throws VoiceException {
        OnnxRuntime runtime = runtime();
        try {
            return AcousticModel.load(runtime, bytes(HeartFiles.MODEL));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (OnnxException e) {
            throw damaged("its network cannot be loaded (" + FileProblem.reason(e) + ")", e);
        }
    }

    private LetterModel letterModel() throws VoiceException {
        OnnxRuntime runtime = runtime();
        try {
            return LetterModel.load(runtime, bytes(HeartFiles.LETTER_MODEL), bytes(HeartFiles.LETTERS));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (OnnxException e) {
            throw damaged("its network for unknown words cannot be loaded (" + FileProblem.reason(e) + ")", e);
        }
    }

    private byte[] bytes(String file) throws IOException {
        ByteBuffer mapped = folder.read(file);
        byte[] bytes = new byte[mapped.remaining()];
        mapped.get(bytes);
        return bytes;
    }

    private OnnxRuntime runtime() throws VoiceException {
        try {
            return OnnxRuntime.load(folder, libraries);
        } catch (UnsupportedMachineException | LinkageError e) {
            throw unsupported(e);
        } catch (UnloadableLibraryException e) {
            throw new VoiceUnavailableException(
                    "the voice `heart` cannot load its library (" + e.getMessage()
                            + "); set XDG_CACHE_HOME to a folder with 25 MB of free space that allows loading libraries, "
                            + "or choose another voice with --voice kevin16",
                    e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static VoiceException unsupported(Throwable e) {
        return new VoiceUnavailableException(
                "the voice `heart` does not run on this computer (" + FileProblem.reason(e)
                        + "); choose another with --voice kevin16",
                e);
    }

    private static VoiceException unreadable(IOException e) {
        return e instanceof ClosedByInterruptException ? interrupted(e) : damaged(FileProblem.reason(e), e);
    }

    private static VoiceException interrupted(Exception cause) {
        return new VoiceException("opening the voice was interrupted", cause);
    }

    private static VoiceException damaged(String what, Exception cause) {
        return new VoiceException("the voice `heart` is damaged: " + what + INSTALL_AGAIN, cause);
    }

    static Map<Character, Long> ids(ByteBuffer json) throws IOException {
        Map<Character, Long> ids = new HashMap<>();
        try {
            for (Map.Entry<String, JsonNode> letter : new ObjectMapper()
                    .readTree(StandardCharsets.UTF_8.decode(json).toString())
                    .properties()) {
                if (letter.getKey().length() == 1) {
                    ids.put(letter.getKey().charAt(0), letter.getValue().longValue());
                }
            }
        } catch (JacksonException e) {
            throw new IOException("its vocabulary cannot be read", e);
        }
        if (ids.isEmpty()) {
            throw new IOException("its vocabulary is empty");
        }
        return ids;
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "breathcue-heart");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws VoiceException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VoiceException failed) {
                throw failed;
            }
            throw new IllegalStateException("the voice `heart` cannot be opened", e.getCause());
        }
    }
}
