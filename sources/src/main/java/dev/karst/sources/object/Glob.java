package dev.karst.sources.object;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern for paths with {@code /}: {@code *} is any run of characters within a name, {@code ?} one character,
 * {@code [a-z]} and {@code [!a-z]} one of a set, {@code {a,b}} one of several texts, {@code **} any run across folders
 * ({@code **}{@code /} also none at all), and a backslash takes the meaning of the next character away. Case counts,
 * and a leading dot is a character like any other. A folder that matches stands for everything in it.
 *
 * <p>It is an automaton that is fed a path piece by piece. So a walk can tell early where nothing will match, and no
 * name makes it slow. A state is the set of places in the pattern that have been reached; the empty one leads nowhere.
 */
final class Glob {
    /** Matches every path. */
    static final Glob EVERYTHING = new Glob("**");

    private static final int MOST_ALTERNATIVES = 10_000;

    private final List<Element> elements = new ArrayList<>();
    private final BitSet start = new BitSet();

    /** What a place in the pattern lets through to the place after it. */
    private sealed interface Element {
        /** One character. */
        record One(IntPredicate matches) implements Element {}

        /** Any run of characters, the empty one too. */
        record Run(boolean acrossFolders) implements Element {}

        /** Some folders, each with its slash. */
        record Folders() implements Element {}

        /** Nothing is needed, and the next element may be left out. */
        record Fork() implements Element {}

        /** The path may end here. */
        record End() implements Element {}
    }

    /** @throws IllegalArgumentException if the braces stand for too many texts */
    Glob(String pattern) {
        for (String alternative : alternatives(pattern)) {
            int place = elements.size();
            compile(alternative);
            reach(start, place);
        }
    }

    /** Whether an argument is meant as a pattern. */
    static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** The longest folder in front, with its slash, in which no character has a special meaning; empty if none. */
    static String folder(String argument) {
        int special = 0;
        while (special < argument.length() && "*?[{\\".indexOf(argument.charAt(special)) < 0) {
            special++;
        }
        return argument.substring(0, argument.lastIndexOf('/', special) + 1);
    }

    BitSet start() {
        return start;
    }

    BitSet after(BitSet state, String text) {
        BitSet now = state;
        for (int i = 0; i < text.length() && !now.isEmpty(); ) {
            int c = text.codePointAt(i);
            now = after(now, c);
            i += Character.charCount(c);
        }
        return now;
    }

    /** Whether the path that led to this state matches. */
    boolean matches(BitSet state) {
        return state.stream().anyMatch(place -> elements.get(place) instanceof Element.End);
    }

    private BitSet after(BitSet state, int c) {
        BitSet next = new BitSet(elements.size());
        for (int place = state.nextSetBit(0); place >= 0; place = state.nextSetBit(place + 1)) {
            switch (elements.get(place)) {
                case Element.One one -> {
                    if (one.matches().test(c)) {
                        reach(next, place + 1);
                    }
                }
                case Element.Run run -> {
                    if (run.acrossFolders() || c != '/') {
                        reach(next, place);
                    }
                }
                case Element.Folders folders -> {
                    next.set(place);
                    if (c == '/') {
                        reach(next, place + 1);
                    }
                }
                case Element.Fork fork -> throw new IllegalStateException("a fork is never stayed at");
                case Element.End end -> {}
            }
        }
        return next;
    }

    private void reach(BitSet state, int place) {
        switch (elements.get(place)) {
            case Element.Fork fork -> {
                reach(state, place + 1);
                reach(state, place + 2);
            }
            case Element.Run run -> {
                state.set(place);
                reach(state, place + 1);
            }
            case Element.One one -> state.set(place);
            case Element.Folders folders -> state.set(place);
            case Element.End end -> state.set(place);
        }
    }

    private void compile(String pattern) {
        int at = 0;
        while (at < pattern.length()) {
            at = compileOne(pattern, at);
        }
        if (pattern.endsWith("**")) {
            elements.add(new Element.End());
            return;
        }
        if (!pattern.endsWith("/")) {
            elements.add(new Element.Fork());
            elements.add(new Element.End());
            elements.add(one('/'));
        }
        elements.add(new Element.Run(true));
        elements.add(new Element.End());
    }

    /** Adds what the pattern has at this place, and says where it goes on. */
    private int compileOne(String pattern, int at) {
        int c = pattern.codePointAt(at);
        int next = at + Character.charCount(c);
        if (c == '*') {
            return compileStars(pattern, at);
        } else if (c == '?') {
            elements.add(new Element.One(x -> x != '/'));
        } else if (c == '[' && CharacterSet.end(pattern, at) > 0) {
            elements.add(new Element.One(CharacterSet.at(pattern, at)));
            return CharacterSet.end(pattern, at);
        } else if (c == '\\' && next < pattern.length()) {
            int plain = pattern.codePointAt(next);
            elements.add(one(plain));
            return next + Character.charCount(plain);
        } else {
            elements.add(one(c));
        }
        return next;
    }

    private int compileStars(String pattern, int at) {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
            end++;
        }
        boolean wholeName = (at == 0 || pattern.charAt(at - 1) == '/') && pattern.startsWith("/", end);
        if (end - at > 1 && wholeName) {
            elements.add(new Element.Fork());
            elements.add(new Element.Folders());
            return end + 1;
        }
        elements.add(new Element.Run(end - at > 1));
        return end;
    }

    private static Element one(int character) {
        return new Element.One(x -> x == character);
    }

    /** The pattern with its braces written out: {@code a{b,c}} is {@code ab} and {@code ac}. */
    private static List<String> alternatives(String pattern) {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(pattern));
        while (!open.isEmpty()) {
            String text = open.remove(open.size() - 1);
            Braces braces = Braces.first(text);
            if (braces == null) {
                done.add(text);
            } else {
                braces.parts().forEach(part -> open.add(braces.before() + part + braces.after()));
            }
            if (done.size() + open.size() > MOST_ALTERNATIVES) {
                throw new IllegalArgumentException("braces for more than " + MOST_ALTERNATIVES + " texts");
            }
        }
        return done;
    }
}
