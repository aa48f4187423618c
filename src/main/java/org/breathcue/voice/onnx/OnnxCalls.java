package org.breathcue.voice.onnx;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls of ONNX Runtime that are needed. They go through reflection, because its classes are installed with a voice and are not there
 * when Breathcue is compiled. Its objects are passed on as plain objects.
 */
final class OnnxCalls {
    private static final String PACKAGE = "ai.onnxruntime.";

    private final ClassLoader classes;
    private final Class<?> environmentType;
    private final Class<?> optionsType;
    private final Method tensorOfLongs;
    private final Method tensorOfFloats;
    private final Method tensorOfBytes;
    private final Object truth;
    private final Method run;
    private final Method output;
    private final Method valuesAsLongs;
    private final Method valuesAsFloats;

    /** @param classes finds the classes of ONNX Runtime */
    OnnxCalls(ClassLoader classes) {
        this.classes = classes;
        try {
            environmentType = type("OrtEnvironment");
            optionsType = type("OrtSession$SessionOptions");
            Class<?> tensor = type("OnnxTensor");
            tensorOfLongs = tensor.getMethod("createTensor", environmentType, LongBuffer.class, long[].class);
            tensorOfFloats = tensor.getMethod("createTensor", environmentType, FloatBuffer.class, long[].class);
            valuesAsLongs = tensor.getMethod("getLongBuffer");
            valuesAsFloats = tensor.getMethod("getFloatBuffer");
            Class<?> valueType = type("OnnxJavaType");
            tensorOfBytes =
                    tensor.getMethod("createTensor", environmentType, ByteBuffer.class, long[].class, valueType);
            truth = Objects.requireNonNull(valueType.getField("BOOL").get(null));
            run = type("OrtSession").getMethod("run", Map.class, Set.class);
            output = type("OrtSession$Result").getMethod("get", String.class);
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name, false, classes);
    }

    /**
     * Loads the native code, and does the rest of the first use of ONNX Runtime. It would otherwise make a folder in the temporary folder
     * first, even though it needs none; it fails if it cannot, and a killed process leaves the folder behind.
     *
     * @param folder has the native code
     * @throws LinkageError if it cannot be loaded from there
     */
    void begin(Path folder) {
        try {
            Class<?> runtime = type("OnnxRuntime");
            set(runtime, "libraryDirPathProperty", folder.toString());
            for (String library : OnnxMachine.LIBRARIES) {
                callHidden(runtime, "load", library);
            }
            Object api = callHidden(
                    runtime,
                    "initialiseAPIBase",
                    field(runtime, "ORT_API_VERSION_14").get(null));
            set(runtime, "ortApiHandle", api);
            set(runtime, "providers", callHidden(runtime, "initialiseProviders", api));
            set(runtime, "version", callHidden(runtime, "initialiseVersion"));
            set(runtime, "loaded", true);
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    private static @Nullable Object callHidden(Class<?> type, String name, @Nullable Object... arguments)
            throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                method.setAccessible(true);
                try {
                    return method.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw e;
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void set(Class<?> type, String name, @Nullable Object value) throws ReflectiveOperationException {
        field(type, name).set(null, value);
    }

    /** Returns the one environment of this process. */
    Object environment() throws OnnxException {
        try {
            Class<?> levelType = type("OrtLoggingLevel");
            Object silent = levelType.getField("ORT_LOGGING_LEVEL_FATAL").get(null);
            return call(
                    null, environmentType.getMethod("getEnvironment", levelType, String.class), silent, "breathcue");
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    /** Returns a session that runs a network on the thread of its caller, so that the order of sums is always the same. */
    Object session(Object environment, byte[] onnx) throws OnnxException {
        try {
            Object options = optionsType.getConstructor().newInstance();
            try {
                callOrNull(options, optionsType.getMethod("setIntraOpNumThreads", int.class), 1);
                callOrNull(options, optionsType.getMethod("setInterOpNumThreads", int.class), 1);
                callOrNull(options, optionsType.getMethod("setCPUArenaAllocator", boolean.class), false);
                callOrNull(options, optionsType.getMethod("setMemoryPatternOptimization", boolean.class), false);
                Method create = environmentType.getMethod("createSession", byte[].class, optionsType);
                return call(environment, create, onnx, options);
            } finally {
                close(options);
            }
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    /** Returns the names of the inputs or outputs of a session. */
    Set<String> names(Object session, String getter) throws OnnxException {
        try {
            Set<String> names = new HashSet<>();
            for (Object name : (Iterable<?>) call(session, session.getClass().getMethod(getter))) {
                names.add(String.valueOf(name));
            }
            return names;
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    /** Returns a tensor of ONNX Runtime, which has to be closed. */
    Object tensor(Object environment, Tensor tensor) throws OnnxException {
        if (tensor.values() instanceof ByteBuffer) {
            return call(null, tensorOfBytes, environment, tensor.values(), tensor.shape(), truth);
        }
        Method create = tensor.values() instanceof LongBuffer ? tensorOfLongs : tensorOfFloats;
        return call(null, create, environment, tensor.values(), tensor.shape());
    }

    /** Runs a session, and returns copies of its outputs. */
    Map<String, Tensor> run(Object session, Map<String, Object> inputs, Set<String> outputs) throws OnnxException {
        Object result = call(session, run, inputs, outputs);
        try {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (String name : outputs) {
                Object value = ((Optional<?>) call(result, output, name)).orElse(null);
                if (value == null) {
                    throw new OnnxException("the network has no output " + name);
                }
                tensors.put(name, Tensor.of(values(value)));
            }
            return tensors;
        } finally {
            close(result);
        }
    }

    private Buffer values(Object tensor) throws OnnxException {
        // Both give null if the values are of another kind.
        Object floats = callOrNull(tensor, valuesAsFloats);
        Object values = floats == null ? callOrNull(tensor, valuesAsLongs) : floats;
        if (values instanceof Buffer buffer) {
            return buffer;
        }
        throw new OnnxException("the network returns values that are not numbers");
    }

    /** Closes an object of ONNX Runtime. */
    static void close(Object opened) {
        try {
            ((AutoCloseable) opened).close();
        } catch (Exception e) {
            throw new IllegalStateException("an object of ONNX Runtime cannot be closed", e);
        }
    }

    private static Object call(@Nullable Object target, Method method, Object... arguments) throws OnnxException {
        return Objects.requireNonNull(callOrNull(target, method, arguments), method.getName());
    }

    private static @Nullable Object callOrNull(@Nullable Object target, Method method, Object... arguments)
            throws OnnxException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            // Its messages end with a line break.
            throw new OnnxException(
                    String.valueOf(cause == null ? null : cause.getMessage()).strip(), e);
        } catch (IllegalAccessException e) {
            throw unexpected(e);
        }
    }

    /** The classes are always those of one version. */
    private static IllegalStateException unexpected(ReflectiveOperationException e) {
        return new IllegalStateException("ONNX Runtime is not as expected", e);
    }
}
