package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.sources.sourcetype.Sourcetype.Calculation;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShippedSourcetypesTest {
    private final Sourcetypes shipped = Sourcetypes.shipped();

    @Test
    void namesAreFoundWhateverTheirCase() {
        assertThat(shipped.find("AWS:CloudTrail")).isPresent();
        assertThat(shipped.find("aws")).isEmpty();
    }

    @Nested
    class CloudTrail {
        private final Sourcetype sourcetype = shipped.find("aws:cloudtrail").orElseThrow();
        private final Warnings warnings = new Warnings();
        private final SearchTimeFields fields =
                new SearchTimeFields(sourcetype, new SearchContext(0, ZoneOffset.UTC, warnings));

        @Test
        void isAsTheContractSays() {
            assertThat(sourcetype.source()).isEqualTo("aws_cloudtrail");
            assertThat(sourcetype.eventStrings()).containsExactlyInAnyOrder("eventSource", "eventName");
            assertThat(sourcetype.timeField()).isEqualTo("eventTime");
            assertThat(sourcetype.identity()).isEqualTo("eventID");
        }

        @Test
        void everyCalculatedFieldCanBeMade() {
            List<String> names =
                    sourcetype.calculations().stream().map(Calculation::field).toList();
            assertThat(names).doesNotHaveDuplicates().contains("errorCode", "user_type", "user", "dest");
            String[] events = {
                "ConsoleLogin", "CreateUser", "RunInstances", "PutObject", "AuthorizeSecurityGroupIngress"
            };
            for (String event : events) {
                for (String name : names) {
                    assertThat(value(name, "eventName", event))
                            .as(event + " " + name)
                            .isNotNull();
                }
            }
            assertThat(warnings.messages()).isEmpty();
        }

        @Test
        void everythingItReadsIsAmongItsPaths() {
            sourcetype
                    .aliases()
                    .forEach(alias -> assertThat(sourcetype.makesField(alias.from()))
                            .as(alias.from())
                            .isTrue());
        }

        @Test
        void errorCodeIsNeverMissing() {
            assertThat(value("errorCode")).containsExactly("success");
            assertThat(value("errorCode", "errorCode", "AccessDenied")).containsExactly("AccessDenied");
            assertThat(value("errorCode", "responseElements.ConsoleLogin", "Failure"))
                    .containsExactly("failure");
            assertThat(value("errorCode", "responseElements.ConsoleLogin", "Success"))
                    .containsExactly("success");
            assertThat(value("result_id")).isEmpty();
            assertThat(value("result_id", "errorCode", "AccessDenied")).containsExactly("AccessDenied");
        }

        @Test
        void userTypeDependsOnTheCall() {
            assertThat(userType("UpdateFunctionCode20150331v2")).containsExactly("IAMUser");
            assertThat(userType("CreateUser")).isEmpty();
            assertThat(userType("GetUser")).isEmpty();
            assertThat(userType("CreateAccessKey")).isEmpty();
            assertThat(userType("RunInstances")).containsExactly("IAMUser");
            assertThat(userType("PutObject")).containsExactly("IAMUser");
            assertThat(userType("ListRoles")).containsExactly("Role");
            assertThat(userType("ConsoleLogin")).containsExactly("IAMUser");
            assertThat(value(
                            "user_type",
                            "eventName",
                            "ConsoleLogin",
                            "userIdentity.type",
                            "AssumedRole",
                            "userIdentity.sessionContext.sessionIssuer.type",
                            "Role"))
                    .containsExactly("Role");
            assertThat(value("user_type", "eventName", "CreateUser", "user_type", "own"))
                    .isEmpty();
        }

        @Test
        void userTypeOfAnAssumedRoleIsThatOfTheResources() {
            assertThat(value(
                            "user_type",
                            "eventName",
                            "AssumeRole",
                            "responseElements.assumedRoleUser.arn",
                            "arn:aws:sts::1:assumed-role/admin/me"))
                    .containsExactly("admin");
            Value types = Value.ofTexts(List.of("AWS::IAM::Role", "AWS::STS::X"));
            Map<String, Value> record = Map.of("eventName", new Value.Text("AssumeRole"), "resources{}.type", types);
            assertThat(fields.value("user_type", name -> record.getOrDefault(name, Value.NULL))
                            .texts())
                    .containsExactly("AWS::IAM::Role,AWS::STS::X");
        }

        @Test
        void copiesAndIdentities() {
            assertThat(value("src_ip", "sourceIPAddress", "192.0.2.1")).containsExactly("192.0.2.1");
            assertThat(value("user_arn", "requestParameters.roleArn", "r")).containsExactly("r");
            assertThat(value("user_arn", "requestParameters.roleArn", "r", "userIdentity.arn", "u"))
                    .containsExactly("u");
            assertThat(value("user_agent", "userAgent{}", "curl")).containsExactly("curl");
            assertThat(value("aws_account_id", "userIdentity.type", "AWSService", "recipientAccountId", "1"))
                    .containsExactly("1");
            assertThat(value("vendor_product")).containsExactly("AWS CloudTrail");
        }

        @Test
        void actionAndStatusSeeTheCalculatedErrorCode() {
            assertThat(both("DeleteBucket")).containsExactly("deleted", "success");
            assertThat(both("DeleteBucket", "errorCode", "AccessDenied")).containsExactly("deleted", "failure");
            assertThat(both("DeleteRole", "errorCode", "AccessDenied")).containsExactly("unknown", "failure");
            assertThat(both("ConsoleLogin", "responseElements.ConsoleLogin", "Failure"))
                    .containsExactly("failure", "failure");
            assertThat(both("CreateQueue", "errorCode", "AccessDenied")).containsExactly("created", "success");
            assertThat(both("CheckMfa")).containsExactly("success", "success");
            assertThat(both("CheckMfa", "errorCode", "AccessDenied")).isEmpty();
            assertThat(both("DescribeInstances")).isEmpty();
            assertThat(both("deletebucket")).isEmpty();
        }

        /** The action of a call and its status, as far as it has them. */
        private List<String> both(String eventName, String... more) {
            String[] record = new String[more.length + 2];
            record[0] = "eventName";
            record[1] = eventName;
            System.arraycopy(more, 0, record, 2, more.length);
            return Stream.of("action", "status")
                    .flatMap(field -> value(field, record).stream())
                    .toList();
        }

        @Test
        void theNameOfACallTellsMoreThanItsService() {
            assertThat(value("change_type", "eventName", "CreateVolume", "eventSource", "ec2.amazonaws.com"))
                    .containsExactly("storage");
            assertThat(value("change_type", "eventName", "CreateVpc", "eventSource", "ec2.amazonaws.com"))
                    .containsExactly("EC2");
            assertThat(value("change_type", "eventName", "X", "eventSource", "x.amazonaws.com"))
                    .isEmpty();
            assertThat(value("object_category", "eventName", "CreateVolume")).containsExactly("volume");
            assertThat(value("object_category", "eventName", "X")).containsExactly("unknown");
        }

        @Test
        void eventTypesSeeLookups() {
            EventTypes types = new EventTypes(sourcetype, new SearchContext(0, ZoneOffset.UTC, warnings));
            Map<String, String> event = Map.of("eventName", "StopInstances", "eventSource", "ec2.amazonaws.com");
            assertThat(types.value("eventtype", name -> fields.value(name, key -> Value.ofText(event.get(key))))
                            .texts())
                    .containsExactly("aws_cloudtrail_ec2_events", "aws_cloudtrail_instance");
        }

        private List<String> userType(String eventName) {
            return value(
                    "user_type",
                    "eventName",
                    eventName,
                    "userIdentity.type",
                    "IAMUser",
                    "userIdentity.sessionContext.sessionIssuer.type",
                    "Role");
        }

        /** A field of a record that holds these names and values, in turn. */
        private List<String> value(String field, String... record) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < record.length; i += 2) {
                values.put(record[i], record[i + 1]);
            }
            assertThat(values).as(Arrays.toString(record)).hasSize(record.length / 2);
            return fields.value(field, name -> Value.ofText(values.get(name))).texts();
        }
    }
}
