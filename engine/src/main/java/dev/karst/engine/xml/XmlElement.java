package dev.karst.engine.xml;

import java.util.List;
import java.util.Map;

/**
 * An element of an XML text. Names are as written, with their prefix.
 *
 * @param attributes in the order they are written
 * @param children the elements right within it, in order
 * @param text the text right within it, without space at its ends
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    /** Elements within each other; a text that goes deeper is no XML to us. */
    public static final int DEEPEST = 1000;

    public XmlElement {
        children = List.copyOf(children);
    }

    public List<XmlElement> children(String wanted) {
        return children.stream().filter(c -> c.name().equals(wanted)).toList();
    }

    /** As the value of a field: the text within, or where there are elements, those as XML text before it. */
    public String value() {
        if (children.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        children.forEach(child -> child.write(out));
        escape(text, out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        for (XmlElement child : children) {
            child.write(out);
        }
        escape(text, out);
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
