package dev.karst.detection.content;

import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import dev.karst.detection.content.RiskConfiguration.ThreatObjectField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the risk of a detection of ESCU 4.x: impact, confidence and message, and observables, each with a type and the
 * role of victim or attacker. From type and role follows what it is here, with the words of the tool that builds ESCU.
 */
final class RiskReader {
    private enum Role {
        VICTIM,
        ATTACKER;

        static Optional<Role> of(String written) {
            return Stream.of(values())
                    .filter(r -> r.name().equalsIgnoreCase(written))
                    .findFirst();
        }
    }

    private RiskReader() {}

    /** Empty where the tags score nothing. */
    static Optional<RiskConfiguration> read(YamlMapping tags) {
        if (Stream.of("impact", "confidence", "message", "observable").noneMatch(tags::has)) {
            return Optional.empty();
        }
        List<RiskObjectField> riskObjects = new ArrayList<>();
        List<ThreatObjectField> threatObjects = new ArrayList<>();
        for (YamlMapping observable : tags.mappings("observable")) {
            String field = observable.text("name");
            String type = observable.text("type").toLowerCase(Locale.ROOT);
            role(observable).ifPresent(role -> {
                switch (role) {
                    case VICTIM -> riskObjects.add(new RiskObjectField(field, riskType(type)));
                    case ATTACKER -> threatObjects.add(new ThreatObjectField(field, threatType(type)));
                }
            });
        }
        return Optional.of(new RiskConfiguration(
                score(tags.wholeNumber("impact", 100), tags.wholeNumber("confidence", 100)),
                tags.optionalText("message"),
                riskObjects,
                threatObjects));
    }

    /** Of two numbers from 0 to 100. A half goes to the even neighbour; a score in the file has no say. */
    static int score(int impact, int confidence) {
        return (int) Math.rint(impact * confidence / 100.0);
    }

    private static Optional<Role> role(YamlMapping observable) {
        List<String> roles = observable.texts("role");
        Optional<Role> role = roles.size() == 1 ? Role.of(roles.get(0)) : Optional.empty();
        if (role.isEmpty()) {
            observable.report(
                    "role",
                    ContentProblem.UNKNOWN_VALUE,
                    "an observable has exactly one role, Victim or Attacker; this one has "
                            + (roles.isEmpty() ? "none" : YamlMapping.quoted(String.join(", ", roles))));
        }
        return role;
    }

    private static String riskType(String type) {
        return switch (type) {
            case "user", "username", "email address" -> "user";
            case "device", "endpoint", "hostname", "ip address" -> "system";
            default -> "other";
        };
    }

    private static String threatType(String type) {
        return switch (type) {
            case "process", "process name" -> "process";
            case "file", "file name", "file hash" -> "file_name";
            case "ip address" -> "ip_address";
            case "url", "url string" -> "url";
            default -> type;
        };
    }
}
