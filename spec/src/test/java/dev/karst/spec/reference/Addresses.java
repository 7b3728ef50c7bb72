package dev.karst.spec.reference;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IP addresses and the blocks they lie in. */
final class Addresses {
    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern BLOCK = Pattern.compile("(.+)/(\\d{1,3})");

    private Addresses() {}

    /** Its bytes, or null where the text is no address. */
    static byte[] of(String text) {
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return null;
        }
        try {
            InetAddress address = InetAddress.getByName(text);
            boolean mapped = address instanceof Inet4Address && text.contains(":");
            return mapped ? mapped(address.getAddress()) : address.getAddress();
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    /** The JDK makes four bytes of ::ffff:1.2.3.4. */
    private static byte[] mapped(byte[] four) {
        byte[] six = new byte[16];
        six[10] = six[11] = (byte) 0xff;
        System.arraycopy(four, 0, six, 12, 4);
        return six;
    }

    static boolean isBlock(String text) {
        Matcher block = BLOCK.matcher(text);
        byte[] address = block.matches() ? of(block.group(1)) : null;
        return address != null && Integer.parseInt(block.group(2)) <= address.length * 8;
    }

    /** Whether the text is an address in the block. */
    static boolean holds(String block, String text) {
        Matcher parts = BLOCK.matcher(block);
        byte[] network = parts.matches() ? of(parts.group(1)) : null;
        byte[] address = of(text);
        if (network == null || address == null || network.length != address.length) {
            return false;
        }
        int host = network.length * 8 - Integer.parseInt(parts.group(2));
        return new BigInteger(1, network).shiftRight(host).equals(new BigInteger(1, address).shiftRight(host));
    }
}
