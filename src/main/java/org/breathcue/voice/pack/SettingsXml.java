package org.breathcue.voice.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The elements of a settings file of Maven, read as data: nothing outside the file is fetched or included. */
final class SettingsXml {
    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(env\\.[^{}]+|user\\.home)}");

    private final @Nullable Element root;
    private final DownloadEnvironment environment;

    private SettingsXml(@Nullable Element root, DownloadEnvironment environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * Reads a file; one that does not exist is empty.
     *
     * @param environment gives the values of variables in the file
     * @throws IOException if it cannot be read or is no XML; the message says where
     */
    static SettingsXml read(Path file, DownloadEnvironment environment) throws IOException {
        if (Files.notExists(file)) {
            return new SettingsXml(null, environment);
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new IOException("Maven's settings " + file + " must be a file of at most 1 MiB");
        }
        try {
            return new SettingsXml(
                    builder()
                            .parse(new ByteArrayInputStream(Files.readAllBytes(file)))
                            .getDocumentElement(),
                    environment);
        } catch (FileSystemException e) {
            throw new IOException("Maven's settings " + file + " cannot be read", e);
        } catch (SAXException e) {
            throw new IOException("Maven's settings " + file + " must be XML without a document type", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // It would print to standard error.
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can do this", e);
        }
    }

    /** Returns the text of an element of the file, or an empty text. */
    String text(String name) {
        return root == null ? "" : text(root, name);
    }

    /** Returns the text of an element, or an empty text. */
    String text(Element parent, String name) {
        for (Element child : children(parent, name)) {
            return interpolated(child.getTextContent().strip());
        }
        return "";
    }

    /**
     * Returns elements of the file.
     *
     * @param list the element that they are in, such as {@code mirrors}
     * @param name of each element, such as {@code mirror}
     */
    List<Element> list(String list, String name) {
        return root == null ? List.of() : list(root, list, name);
    }

    /** Returns elements of a list within an element. */
    static List<Element> list(Element parent, String list, String name) {
        List<Element> found = new ArrayList<>();
        children(parent, list).forEach(child -> found.addAll(children(child, name)));
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Returns the text with the values of variables; others than those of the environment stay as they are. */
    String interpolated(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            String name = variable.group(1);
            return Matcher.quoteReplacement(
                    name.equals("user.home")
                            ? environment.home().toString()
                            : environment.variables().getOrDefault(name.substring("env.".length()), variable.group()));
        });
    }
}
