package dev.karst.detection.local;

import dev.karst.detection.content.Detection;
import dev.karst.detection.content.RiskConfiguration;
import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import dev.karst.detection.content.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user says of a detection; what is empty stays as the content has it. */
public record DetectionSettings(
        Optional<Setting<Boolean>> enabled,
        Optional<Setting<String>> cron,
        Optional<Setting<String>> earliest,
        Optional<Setting<String>> latest,
        Optional<Setting<String>> window,
        Optional<Setting<Boolean>> createsRiskEvent,
        Optional<Setting<Integer>> score,
        Optional<Setting<List<RiskObjectField>>> objects,
        Optional<Setting<Throttle>> throttle) {

    static final DetectionSettings NONE = new DetectionSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Each setting of these, and of the weaker ones what these do not say. */
    DetectionSettings over(DetectionSettings weaker) {
        return new DetectionSettings(
                enabled.or(weaker::enabled),
                cron.or(weaker::cron),
                earliest.or(weaker::earliest),
                latest.or(weaker::latest),
                window.or(weaker::window),
                createsRiskEvent.or(weaker::createsRiskEvent),
                score.or(weaker::score),
                objects.or(weaker::objects),
                throttle.or(weaker::throttle));
    }

    /** Every setting that is given. */
    public List<Setting<?>> all() {
        return Stream.<Optional<? extends Setting<?>>>of(
                        enabled, cron, earliest, latest, window, createsRiskEvent, score, objects, throttle)
                .<Setting<?>>flatMap(Optional::stream)
                .toList();
    }

    /** The detection as it is with these settings. */
    Detection applyTo(Detection detection) {
        return detection.with(
                schedule(detection.schedule()),
                risk(detection.risk()),
                createsRiskEvent.map(Setting::value).orElse(detection.createsRiskEvent()));
    }

    /** Null where neither says when it runs. A window that neither gives is {@code auto}. */
    private Schedule schedule(Schedule content) {
        if (!schedules()) {
            return content;
        }
        Schedule base = content == null ? new Schedule("", "", "", "auto") : content;
        return new Schedule(
                cron.map(Setting::value).orElse(base.cron()),
                earliest.map(Setting::value).orElse(base.earliest()),
                latest.map(Setting::value).orElse(base.latest()),
                window.map(Setting::value).orElse(base.window()));
    }

    /** Null where neither scores anything. */
    private RiskConfiguration risk(RiskConfiguration content) {
        if (score.isEmpty() && objects.isEmpty()) {
            return content;
        }
        RiskConfiguration base = content == null ? new RiskConfiguration(0, "", List.of(), List.of()) : content;
        return new RiskConfiguration(
                score.map(Setting::value).orElse(base.score()),
                base.message(),
                objects.map(Setting::value).orElse(base.riskObjects()),
                base.threatObjects());
    }

    /** Whether any part of the schedule is given. */
    public boolean schedules() {
        return scheduled().findAny().isPresent();
    }

    /** The parts of the schedule that are given. */
    Stream<Setting<String>> scheduled() {
        return Stream.of(cron, earliest, latest, window).flatMap(Optional::stream);
    }
}
