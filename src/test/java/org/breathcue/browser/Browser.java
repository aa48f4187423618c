package org.breathcue.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.breathcue.support.RealTimeProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window that a test drives. It plays in real time, and therefore gets a higher priority than tests do. */
public final class Browser implements AutoCloseable {
    /** The required programs. */
    public static final List<String> PROGRAMS = List.of("chromium", "chromedriver");

    private static final long MOST_SECONDS = 60;
    private static final long POLL_MILLIS = 50;

    /** It would warn that it knows no protocol of this version of Chromium; none is needed. */
    private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts a browser that asks no other computer for anything.
     *
     * @param folder an empty folder, for its files
     * @param environment additional variables, such as those of a sound server
     */
    public static Browser start(Path folder, Map<String, String> environment) throws IOException {
        // The driver starts Chromium with its own priority.
        List<String> command = RealTimeProcess.builder("chromedriver").command();
        Path driver = Files.writeString(
                folder.resolve("driver"), "#!/bin/sh\nexec " + String.join(" ", command) + " \"$@\"\n");
        Files.setPosixFilePermissions(driver, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("HOME", folder.toString());
        variables.putIfAbsent("XDG_RUNTIME_DIR", folder.toString());
        variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withEnvironment(variables)
                .withLogFile(new File(folder.toFile(), "driver.log"))
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"));
        LOGGER.setLevel(Level.SEVERE);
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().timeouts().scriptTimeout(Duration.ofSeconds(MOST_SECONDS));
        return new Browser(chrome);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Shows a page of a width and height in CSS pixels, as on a phone if it is narrow, in a light or a dark colour scheme. */
    public void screen(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Returns what a script returns; an empty text if that is nothing. */
    public Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Returns what a script hands to its last argument, a function; an empty text if that is nothing. */
    public Object runAsync(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeAsyncScript(script, arguments), "");
    }

    /** Returns the element with an id. */
    public WebElement element(String id) {
        return driver.findElement(By.id(id));
    }

    /** Waits until something is so. */
    public void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "it is not so that " + what + "; the page shows: " + run("return document.body.innerText"));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Waits until an expression of JavaScript is true. */
    public void await(String expression) throws InterruptedException {
        await(expression, () -> Boolean.TRUE.equals(run("return Boolean(" + expression + ")")));
    }

    /** Returns the errors of scripts and rules of the page. */
    public List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
    }

    /** Returns a picture of what is seen, as a PNG file. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
