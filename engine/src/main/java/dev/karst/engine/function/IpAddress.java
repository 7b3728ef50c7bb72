package dev.karst.engine.function;

import java.util.Arrays;

/** Reads the text of an IP address, strictly and without asking a name server. */
public final class IpAddress {
    private IpAddress() {}

    /** Four bytes of an IPv4 address, sixteen of an IPv6 address, or null where the text is neither. */
    public static byte[] parse(String text) {
        return text.indexOf(':') >= 0 ? v6(text) : v4(text);
    }

    private static byte[] v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!parts[i].matches("\\d{1,3}") || Integer.parseInt(parts[i]) > 255) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte[] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all != null && all.length == 16 ? all : null;
        }
        byte[] before = groups(text.substring(0, gap));
        byte[] after = groups(text.substring(gap + 2));
        if (before == null || after == null || before.length + after.length > 14) {
            return null;
        }
        byte[] all = Arrays.copyOf(before, 16);
        System.arraycopy(after, 0, all, 16 - after.length, after.length);
        return all;
    }

    /** Groups of up to four hexadecimal digits; the last one may be an IPv4 address. */
    private static byte[] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[parts.length * 2 + 2];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            byte[] tail = i == parts.length - 1 ? v4(parts[i]) : null;
            if (tail != null) {
                System.arraycopy(tail, 0, bytes, size, 4);
                size += 4;
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}") && size < 16) {
                int group = Integer.parseInt(parts[i], 16);
                bytes[size++] = (byte) (group >> 8);
                bytes[size++] = (byte) group;
            } else {
                return null;
            }
        }
        return Arrays.copyOf(bytes, size);
    }
}
