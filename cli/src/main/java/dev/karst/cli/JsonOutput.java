package dev.karst.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Makes JSON that is safe on a terminal: besides what JSON asks for, controls and characters that turn text are escaped. */
final class JsonOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .characterEscapes(new Hidden())
            // A character beyond 0xffff may be hidden too, and only its halves are seen here: both are escaped.
            .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** The same, with nothing that HTML would take for markup or the end of a script. */
    private static final JsonFactory IN_HTML = JsonFactory.builder()
            .characterEscapes(new Hidden('<', '>', '&'))
            .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JsonOutput() {}

    /** One value on a single line, safe within a {@code script} element. */
    static JsonGenerator inHtml(OutputStream out) {
        return IN_HTML.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** One value on a single line. */
    static JsonGenerator to(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** One text, or an array of several. */
    static void values(JsonGenerator json, List<String> texts) {
        if (texts.size() == 1) {
            json.writeString(texts.get(0));
        } else {
            texts(json, texts);
        }
    }

    /** The fields of a row as an object; none has no value. */
    static void fields(JsonGenerator json, Map<String, List<String>> fields) {
        json.writeStartObject();
        fields.forEach((name, values) -> {
            json.writeName(name);
            values(json, values);
        });
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Escapes what a terminal would obey: C1 controls, DEL, bidirectional and other format characters. */
    private static final class Hidden extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        /** @param others ASCII characters that are escaped too */
        Hidden(char... others) {
            ascii[0x7f] = ESCAPE_STANDARD;
            for (char other : others) {
                ascii[other] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            return hidden ? new SerializedString(String.format("\\u%04x", c)) : null;
        }
    }
}
