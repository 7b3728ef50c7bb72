package dev.karst.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.function.SearchContext;
import dev.karst.language.tree.SearchTerm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNeedsTest {
    private static final String FIRST_DETECTION = """
            sourcetype=aws:cloudtrail eventSource=lambda.amazonaws.com eventName=UpdateFunctionCode* errorCode = success \
            user_type=IAMUser
            | stats count min(_time) as firstTime max(_time) as lastTime values(requestParameters.functionName) as \
            function_updated by src_ip user_arn user_agent user_type eventName aws_account_id
            | search *""";

    @Test
    void theFirstDetectionReadsExactlyItsFields() {
        assertThat(Searches.plan(FIRST_DETECTION).fields())
                .isEqualTo(FieldUse.of(
                        "sourcetype",
                        "eventSource",
                        "eventName",
                        "errorCode",
                        "user_type",
                        "_time",
                        "requestParameters.functionName",
                        "src_ip",
                        "user_arn",
                        "user_agent",
                        "aws_account_id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a=1;                                                     *
            a=1 | table b;                                           a b
            a=1 word | table b;                                      _raw a b
            a IN (1) OR NOT b=1 | table c;                           a b c
            * | where len(x)>1 AND y IN (z, 1) | table b;            b x y z
            * | eval x=x+1 | table x;                                x
            * | eval x=mvmap(a, a.b) | table x;                      a b
            * | eval x=if(searchmatch("a=1 word"), b, 0) | table x;  _raw a b
            * | where searchmatch("NOT c IN (1)") | table b;         b c
            * | eval x=1 | table x;                                  nothing
            * | eval x=a, y=x | table y;                             a
            * | eval y=x, x=a | table y;                             a x
            * | eval x=a, x=b | table x;                             a b
            * | eval x=a;                                            * a -x
            * | eval x=x+1;                                          * x
            * | fields a, b | table *;                               _* a b
            * | fields a, b | table a, c;                            a
            * | fields a | stats count by _time, b;                  _time
            * | fields - a;                                          * -a
            * | fields - a | stats count by a b;                     b
            * | fields - a*;                                         * -a*
            * | table a*;                                            a*
            * | rename a as b | stats count by b;                    a b
            * | rename a as b, b as c | stats count by c;            a b c
            * | rename a.* as b.* | stats count by b.x;              a.x b.x
            * | rename a* as b*;                                     *
            * | rename a*c* as b*d* | stats count by bxdy;           *
            * | stats count;                                         nothing
            * | stats count(eval(a=1 AND len(b)=2)) by c;            a b c
            * | stats earliest(a);                                   _time a
            * | stats first(a);                                      a
            * | stats rate(a) by b;                                  _time a b
            * | stats max(a.*) as * by b;                            a.* b
            * | stats values(*) as * by b;                           * b
            * | fields a, b | stats values(*) as *;                  _* a b
            * | stats values(a) as x by b | where x=y | eval z=q;    a b
            * | sort - a | table b;                                  a b
            * | head 5 | stats count by a;                           a
            * | search b=1 | where c=1 | head 1 | table d;           b c d
            """)
    void perCommand(String search, String fields) {
        PlannedSearch planned = Searches.plan(search);
        assertThat(planned.diagnostics()).isEmpty();
        FieldUse got = planned.fields();
        FieldUse wanted = parse(fields);
        boolean all = wanted.wantsAll() && got.wantsAll();
        assertThat(all ? FieldUse.ALL : got).isEqualTo(all ? FieldUse.ALL : wanted);
    }

    @Test
    void oddCommandsSayForThemselves() {
        Plan leaf = new Plan.Scan(new SearchTerm.All(new dev.karst.language.text.Span(0, 0)));
        assertThat(FieldNeeds.of(new Plan.PerBatch(leaf, new Odd()), FieldUse.of("a")))
                .isEqualTo(FieldUse.of("a", "odd"));
        assertThat(FieldNeeds.of(new Plan.Gathered(leaf, new Odd()), FieldUse.of("a")))
                .isEqualTo(FieldUse.of("a", "odd"));
    }

    @Test
    void allFieldsIfAsked() {
        assertThat(Searches.plan("a=1 | table b", new Planner.Options(true, true, null))
                        .fields())
                .isEqualTo(FieldUse.ALL);
    }

    private record Odd() implements PerBatchNode, GatheredNode {
        @Override
        public FieldUse needs(FieldUse wanted) {
            return wanted.and(List.of("odd"));
        }

        @Override
        public boolean inOrder() {
            return false;
        }

        @Override
        public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
            return batch -> batch;
        }

        @Override
        public boolean needsOrder() {
            return true;
        }

        @Override
        public List<Batch> apply(List<Batch> input, SearchContext context, MemoryBudget.Share memory) {
            return input;
        }

        @Override
        public String spl() {
            return "odd";
        }
    }

    private static FieldUse parse(String fields) {
        if (fields.equals("nothing")) {
            return FieldUse.NONE;
        }
        List<String> words = List.of(fields.split(" "));
        return new FieldUse(
                words.stream()
                        .filter(w -> !w.startsWith("-"))
                        .map(NamePattern::new)
                        .collect(java.util.stream.Collectors.toSet()),
                words.stream()
                        .filter(w -> w.startsWith("-"))
                        .map(w -> new NamePattern(w.substring(1)))
                        .collect(java.util.stream.Collectors.toSet()));
    }
}
