package dev.karst.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** CloudTrail events that are made up. */
public final class Trail {
    /** A call that the built-in detection finds. */
    static final String FOUND = "UpdateFunctionCode20150331v2";

    /** A call that no detection finds, so that hostile files make no rows. */
    static final String NOT_FOUND = "GetFunction20150331v2";

    private Trail() {}

    /** The file that lies beside every hostile one: its rows must be the same whatever that is. */
    static String good() {
        return envelope(event(1, FOUND, "alice"), event(2, NOT_FOUND, "alice"), event(3, FOUND, "bob"));
    }

    /** An event that no detection finds. */
    public static String event(int number) {
        return event(number, NOT_FOUND, "carol");
    }

    static String event(int number, String name, String user) {
        return "{\"eventVersion\":\"1.08\",\"eventSource\":\"lambda.amazonaws.com\",\"eventName\":\"" + name
                + "\",\"eventID\":\"" + user + "-" + number + "\",\"eventTime\":\""
                + String.format("2024-08-01T%02d:%02d:%02dZ", number / 3600 % 24, number / 60 % 60, number % 60)
                + "\",\"awsRegion\":\"eu-west-1\",\"sourceIPAddress\":\"192.0.2.1\",\"userAgent\":\"aws-cli/2\",\"eventType\":\"AwsApiCall\","
                + "\"userIdentity\":{\"type\":\"IAMUser\",\"accountId\":\"123456789012\",\"userName\":\"" + user
                + "\",\"arn\":\"arn:aws:iam::123456789012:user/" + user + "\"},\"requestParameters\":"
                + "{\"functionName\":\"pay-" + number * 7919L % 1000 + "\"}}";
    }

    static String envelope(String... events) {
        return "{\"Records\":[" + String.join(",", events) + "]}";
    }

    static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> event(i) + "\n").collect(Collectors.joining());
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
