package dev.karst.detection.run;

import dev.karst.engine.runtime.TimeRange;
import java.time.ZoneId;

/**
 * What a hunt is handed beside detections and events.
 *
 * @param range the time that events lie in
 * @param now what {@code now()} gives, in seconds since the epoch
 * @param nowGiven whether the user said so; otherwise it is the wall clock
 * @param zone the time zone of the searches
 * @param memoryBytes what all searches together may keep
 */
public record HuntSettings(TimeRange range, double now, boolean nowGiven, ZoneId zone, long memoryBytes) {}
