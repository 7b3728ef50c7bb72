package dev.karst.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesOfEventsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a=1 b | table c;                                              _raw a c
            * | table a*, b;                                              b
            * | eval x=a | table x;                                       a
            * | where x=1 | eval x=a | table x;                           a x
            * | rex field=a "(?<x>.)(?<y>.)" | table x, y, z;             a z
            * | search x=1 | rex field=a "(?<x>.)" | table x;             a x
            * | rex field=x "(?<x>.)" | table x;                          x
            * | rex field=a offset_field=x "(?<y>.)" | table x;           a
            * | rex field=a mode=sed "s/x/y/" | table x;                  a x
            * | spath input=a path=p output=x | table x, p;               a p
            * | spath input=a path=p | table x, p;                        a x
            * | spath input=a | table x, y;                               a
            * | search x=1 | spath input=a | table x, y;                  a x
            * | extract | table x;                                        _raw
            * | rename a as x | table x, b;                               a b
            * | rename a as x, x as y | table y;                          a
            * | rename a.b as x | stats count by a.b, x;                  a.b
            * | rename r.* as * | table x, r.y;                           ''
            * | rename a* as b* | table bx, c;                            c
            * | eventstats count(a) as n by b | where n>1 | table c;      a b c
            * | streamstats count as n by b | table n;                    b
            * | strcat a b x | table x;                                   a b
            * | accum a as x | table x;                                   a
            * | bin _time span=1h as x | table x;                         _time
            * | fillnull value=0 x | table x, y;                          y
            * | fillnull x* | table x;                                    x
            * | convert ctime(a) as x, ctime(b) | table x, b;             a b
            * | stats values(a) as x by b | search x=1 | eval z=q;        a b
            * | stats count by a | rename a as b | search b=1;            a
            | makeresults | eval x=1 | search y=1;                        ''
            """)
    void perCommand(String search, String names) {
        PlannedSearch planned = Searches.plan(search);
        assertThat(planned.diagnostics()).isEmpty();
        assertThat(String.join(" ", planned.namesOfEvents())).isEqualTo(names);
    }
}
