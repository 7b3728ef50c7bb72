package dev.karst.detection.attack;

/**
 * What an attacker is after, in the words of ATT&amp;CK.
 *
 * @param shortName such as {@code privilege-escalation}
 * @param id such as {@code TA0004}
 */
public record Tactic(String shortName, String id, String name) {}
