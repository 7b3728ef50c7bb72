package dev.karst.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder with logs and four detections: two with rows, one without, one that cannot run. */
record ReportedHunt(Path folder) {
    static ReportedHunt in(Path folder) throws IOException {
        ReportedHunt hunt = new ReportedHunt(folder);
        hunt.detection(
                "Deletes", "TTP", "T1485\n  - T9999", "eventName=Delete* | stats count values(awsRegion) by user");
        hunt.detection("Lists", "Anomaly", "T1580", "eventName=List* | table _time user awsRegion");
        hunt.detection("Silent", "Hunting", "T1078", "eventName=Nothing | stats count by user");
        hunt.detection("Broken", "TTP", "T1003", "| nosuchcommand");
        return hunt;
    }

    void detection(String name, String type, String techniques, String search) throws IOException {
        Path detections = Files.createDirectories(folder.resolve("content/detections/cloud"));
        Files.writeString(detections.resolve(name + ".yml"), """
                name: %1$s
                id: id-of-%1$s
                version: 1
                date: '2024-08-01'
                author: nobody
                status: production
                type: %2$s
                description: One that is made for a test.
                data_source: [AWS CloudTrail]
                search: '`cloudtrail` %4$s'
                how_to_implement: none
                known_false_positives: none
                references: []
                tags:
                  analytic_story: [None]
                  asset_type: AWS Account
                  confidence: 90
                  impact: 70
                  message: $user$ %1$s in $awsRegion$
                  mitre_attack_id:
                  - %3$s
                  observable:
                  - name: user
                    type: User
                    role: [Victim]
                  - name: awsRegion
                    type: Other
                    role: [Victim]
                  product: [Splunk Enterprise]
                  security_domain: network
                """.formatted(name, type, techniques, search));
    }

    /** @param user as it stands in JSON */
    void event(int second, String name, String user, String region) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(
                logs.resolve(second + ".json"),
                "{\"eventSource\":\"a\",\"eventName\":\"" + name + "\",\"eventTime\":\"2024-08-01T00:00:"
                        + (second < 10 ? "0" : "") + second + "Z\",\"awsRegion\":\"" + region
                        + "\",\"userIdentity\":{\"userName\":\"" + user + "\"}}\n");
    }

    Ran run(String... more) {
        Stream<String> all = Stream.concat(
                Stream.of("hunt", folder + "/logs", "--content", folder + "/content"),
                Stream.concat(
                        Stream.of("Deletes", "Lists", "Silent", "Broken").flatMap(n -> Stream.of("--detection", n)),
                        Stream.of(more)));
        return Ran.of(all.toArray(String[]::new));
    }

    /** The file that an option names, after a run. */
    String file(String option, String... more) throws IOException {
        Path file = folder.resolve("report.out");
        Stream<String> all = Stream.concat(Stream.of(option, file.toString(), "--force"), Stream.of(more));
        run(all.toArray(String[]::new));
        return Files.readString(file);
    }
}
