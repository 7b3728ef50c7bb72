package dev.karst.detection.attack;

import java.util.List;

/**
 * How attackers reach what they are after, in the words of ATT&amp;CK.
 *
 * @param id such as {@code T1059} or, of a part of one, {@code T1059.001}
 * @param tactics what it serves, in the order of the matrix
 */
public record Technique(String id, String name, List<Tactic> tactics) {
    public Technique {
        tactics = List.copyOf(tactics);
    }
}
