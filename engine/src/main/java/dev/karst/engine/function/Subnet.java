package dev.karst.engine.function;

import java.util.Arrays;
import java.util.Optional;

/** A block of IPv4 or IPv6 addresses, as {@code 10.0.0.0/8} writes it. No name is ever resolved. */
public final class Subnet {
    private final byte[] address;
    private final int bits;

    private Subnet(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Empty where the text is no subnet. */
    public static Optional<Subnet> of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        byte[] address = IpAddress.parse(text.substring(0, slash));
        int bits = Integer.parseInt(text.substring(slash + 1));
        return address == null || bits > address.length * 8 ? Optional.empty() : Optional.of(new Subnet(address, bits));
    }

    /** Whether the text is an address of the same family that lies in the block. */
    public boolean contains(String text) {
        byte[] other = IpAddress.parse(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        boolean wholeEqual = Arrays.equals(address, 0, whole, other, 0, whole);
        int mask = 0xff << 8 - rest;
        return wholeEqual && (rest == 0 || (address[whole] & mask) == (other[whole] & mask));
    }
}
