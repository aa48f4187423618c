package org.breathcue.plan.markup;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.breathcue.diagnostic.PrintableText;

/**
 * Writes SVG pictures, and HTML pages that hold such pictures, with one element per line. Text is escaped; characters that
 * XML does not allow are left out. Attributes are alternating names and values.
 */
public final class MarkupWriter {
    private static final int DECIMALS = 1;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private MarkupWriter() {
        try {
            // Always the writer of the JDK, because other writers on the class path would write other bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer to memory can always be made", e);
        }
    }

    /** Returns a writer of a picture, whose root element has these attributes. */
    public static MarkupWriter picture(String... attributes) {
        MarkupWriter writer = new MarkupWriter();
        write(() -> writer.root("svg", and(attributes, "xmlns", SVG)));
        return writer;
    }

    /** Returns a writer of a page, whose root element has these attributes. */
    public static MarkupWriter page(String... attributes) {
        MarkupWriter writer = new MarkupWriter();
        writer.text.write(DOCTYPE);
        write(() -> writer.root("html", attributes));
        return writer;
    }

    private void root(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    private static String[] and(String[] attributes, String name, String value) {
        return Stream.concat(Stream.of(name, value), Stream.of(attributes)).toArray(String[]::new);
    }

    /** Starts an element that contains the elements up to {@link #end()}. */
    public void start(String name, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    /** Ends the innermost element. */
    public void end() {
        write(() -> {
            depth--;
            indent();
            xml.writeEndElement();
        });
    }

    /** Writes an element without content. */
    public void empty(String name, String... attributes) {
        write(() -> {
            indent();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Writes an element that contains text. */
    public void text(String name, String content, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(allowed(content));
            xml.writeEndElement();
        });
    }

    /** Writes an element that contains only a title, which viewers show as a tooltip. */
    public void titled(String name, String title, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeStartElement("title");
            xml.writeCharacters(allowed(title));
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** Ends the document and returns it, with a line feed at the end. */
    public String done() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return text + "\n";
    }

    /** Returns a length or coordinate with at most one decimal. */
    public static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    private static String allowed(String content) {
        return PrintableText.of(content).replaceAll("[\\x{FFFE}\\x{FFFF}]", "");
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written", e);
        }
    }

    /** Writes a part of the document. */
    private interface Step {
        void write() throws XMLStreamException;
    }
}
