package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.detection.content.RiskConfiguration.ThreatObjectField;
import dev.karst.language.macro.Macro;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInContentTest {

    @Test
    void theFirstDetection() {
        Detection detection = BuiltInContent.read().detections().get(0);

        assertThat(detection.name()).isEqualTo("AWS Lambda UpdateFunctionCode");
        assertThat(detection.id()).isEqualTo("211b80d3-6340-4345-11ad-212bf3d0d111");
        assertThat(detection.version()).isEqualTo(2);
        assertThat(detection.type()).isEqualTo(DetectionType.HUNTING);
        assertThat(detection.status()).isEqualTo(Status.PRODUCTION);
        assertThat(detection.dataSources()).containsExactly("AWS CloudTrail");
        assertThat(detection.stories()).containsExactly("Suspicious Cloud User Activities");
        assertThat(detection.techniques()).containsExactly("T1204");
        assertThat(detection.search()).isEqualTo("""
                        `cloudtrail` eventSource=lambda.amazonaws.com eventName=UpdateFunctionCode* errorCode = success user_type=IAMUser
                        | stats count min(_time) as firstTime max(_time) as lastTime values(requestParameters.functionName) as function_updated
                          by src_ip user_arn user_agent user_type eventName aws_account_id
                        |`aws_lambda_updatefunctioncode_filter`""");
        assertThat(detection.filterMacro()).isEqualTo("aws_lambda_updatefunctioncode_filter");
        assertThat(detection.schedule()).isEqualTo(new Schedule("0 * * * *", "-70m@m", "-10m@m", "auto"));
        assertThat(detection.createsRiskEvent()).isFalse();
        assertThat(detection.risk())
                .isEqualTo(new RiskConfiguration(
                        63,
                        "User $user_arn$ is attempting to update the lambda function code of $function_updated$ from this"
                                + " IP $src_ip$",
                        List.of(),
                        List.of(
                                new ThreatObjectField("src_ip", "ip_address"),
                                new ThreatObjectField("user_arn", "user"))));
        assertThat(detection.risk().score()).isEqualTo(63);
        assertThat(detection.severity()).isEqualTo(Severity.HIGH);
        assertThat(detection.origin()).isEqualTo("built-in");
        assertThat(detection.place().file()).isEqualTo("built-in/aws_lambda_updatefunctioncode.yml");
    }

    @Test
    void theMacros() {
        assertThat(BuiltInContent.read().macros())
                .containsExactly(
                        new Macro("cloudtrail", List.of(), "sourcetype=aws:cloudtrail"),
                        new Macro("drop_dm_object_name", List.of("object"), "rename $object$.* as *"));
    }
}
