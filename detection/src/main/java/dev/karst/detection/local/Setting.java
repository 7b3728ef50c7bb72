package dev.karst.detection.local;

import dev.karst.detection.content.Place;

/**
 * One value that {@code local/detections.yml} gives.
 *
 * @param key {@code enabled}, or with what it is part of: {@code risk.score}
 * @param value the value as searches and schedules use it
 * @param shown the value in a few words, for people
 * @param name the name, id or glob of detections under which it stands
 * @param place where the value stands
 */
public record Setting<T>(String key, T value, String shown, String name, Place place) {}
