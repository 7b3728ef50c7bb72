package dev.karst.detection.content;

import java.util.ArrayList;
import java.util.List;

/** Content files as texts, and what is read from them. */
final class Texts {
    static final String DETECTION = """
            name: Root - Signs In v1.2/a
            id: 3f0a
            version: 7
            type: TTP
            status: production
            description: Root signed in.
            data_source:
            - AWS CloudTrail
            - A AND B
            search: '`cloudtrail` eventName=ConsoleLogin | `root___signs_in_v1_2_a_filter`'
            how_to_implement: Collect it.
            known_false_positives: None.
            references:
            - https://example.org/a
            tags:
              analytic_story:
              - Sign-in
              confidence: 90
              impact: 70
              risk_score: 1
              message: $user$ signed in
              mitre_attack_id:
              - T1078
              observable:
              - name: user
                type: User
                role:
                - Victim
            """;

    static final String DEPLOYMENT = """
            name: Every hour
            type: TTP
            scheduling:
              cron_schedule: 0 * * * *
              earliest_time: -70m@m
              latest_time: -10m@m
              schedule_window: auto
            alert_action:
              rba:
                enabled: true
            """;

    private Texts() {}

    /** A detection with another name, and an id made of it. */
    static String detection(String name) {
        return DETECTION
                .replace("name: Root - Signs In v1.2/a", "name: " + name)
                .replace("id: 3f0a", "id: id-" + name.replace(' ', '-'));
    }

    /** Without the first line that begins with the text, and without what is indented or listed below it. */
    static String without(String line, String yaml) {
        List<String> kept = new ArrayList<>();
        boolean done = false;
        int dropped = -1;
        for (String each : yaml.lines().toList()) {
            int indent = each.length() - each.stripLeading().length();
            boolean below = dropped >= 0
                    && (indent > dropped || indent == dropped && each.strip().startsWith("- "));
            dropped = below ? dropped : !done && each.strip().startsWith(line) ? indent : -1;
            done |= dropped >= 0;
            if (dropped < 0) {
                kept.add(each);
            }
        }
        return String.join("\n", kept) + "\n";
    }

    static ContentPack read(String... detections) {
        ContentReader reader = new ContentReader();
        for (int i = 0; i < detections.length; i++) {
            String file = (char) ('a' + i) + ".yml";
            reader.detection(file, detections[i], file, false);
        }
        return reader.pack("test");
    }

    /** The problems of one detection file, as text. */
    static List<String> problems(String detection) {
        ContentPack pack = read(detection);
        return pack.problems().stream().map(ContentProblem::text).toList();
    }
}
