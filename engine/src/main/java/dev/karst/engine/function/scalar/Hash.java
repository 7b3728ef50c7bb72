package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The hash of a text's UTF-8 bytes in lower-case hexadecimal digits. */
public enum Hash implements EvalFunction {
    MD5("MD5", "5d41402abc4b2a76b9719d911017c592"),
    SHA1("SHA-1", "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"),
    SHA256("SHA-256", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"),
    SHA512(
            "SHA-512",
            "9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca7"
                    + "2323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043");

    private final String algorithm;
    private final String ofHello;

    Hash(String algorithm, String ofHello) {
        this.algorithm = algorithm;
        this.ofHello = ofHello;
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        return new FunctionSignature(name, name + "(text)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The " + algorithm + " hash of the text's UTF-8 bytes, in lower-case hexadecimal digits.",
                "NULL of NULL; the empty text has a hash. Several values count as one text with a value per line.",
                Example.of(name().toLowerCase(Locale.ROOT) + "(\"hello\")", ofHello));
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        return text == null ? Value.NULL : new Value.Text(hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java runtime", e);
        }
    }
}
