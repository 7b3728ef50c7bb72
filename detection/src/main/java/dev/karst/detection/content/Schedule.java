package dev.karst.detection.content;

/**
 * When a detection runs and over which stretch of time, each as content writes it.
 *
 * @param cron {@code 0 * * * *}
 * @param earliest the beginning of the stretch, relative to the run: {@code -70m@m}
 * @param latest its end
 * @param window how much later than due a run may start: {@code auto}, or minutes
 */
public record Schedule(String cron, String earliest, String latest, String window) {}
