package dev.karst.detection.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The content that Karst itself brings: detections that run without any content pack, and the macros they call. */
public final class BuiltInContent {
    private static final String NAME = "built-in";
    private static final List<String> MACROS = List.of("macros/cloudtrail.yml", "macros/drop_dm_object_name.yml");
    private static final List<String> DETECTIONS = List.of("aws_lambda_updatefunctioncode.yml");

    /** Every hour, over an hour that ended ten minutes ago: what ESCU gives all its detections. */
    private static final Schedule HOURLY = new Schedule("0 * * * *", "-70m@m", "-10m@m", "auto");

    private BuiltInContent() {}

    /** The pack named {@code built-in}; its problems are always empty. */
    public static ContentPack read() {
        ContentReader reader = new ContentReader();
        for (DetectionType type : DetectionType.values()) {
            reader.add(new Deployment(type, HOURLY, type.createsRiskEvent()));
        }
        for (String macro : MACROS) {
            reader.macro(NAME + "/" + macro, text(macro));
        }
        for (String detection : DETECTIONS) {
            reader.detection(NAME + "/" + detection, text(detection), NAME, false);
        }
        ContentPack pack = reader.pack(NAME);
        if (!pack.problems().isEmpty()) {
            throw new IllegalStateException(pack.problems().get(0).text());
        }
        return pack;
    }

    private static String text(String resource) {
        try (InputStream in = BuiltInContent.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read built-in content: " + resource, e);
        }
    }
}
