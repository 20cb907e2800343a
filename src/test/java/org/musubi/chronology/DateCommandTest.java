package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class DateCommandTest {

    private static String run(String lines, DateContext context) throws IOException {
        var out = new StringBuilder();
        new DateCommand().run(new StringReader(lines), out, context);
        return out.toString();
    }

    @Test
    void eachLineGivesOneRow() throws IOException {
        assertThat(run("\uFEFF昭和60年5月\r\n01.04.87\nhello\n平成4年2月30日\n\n", DateContext.none())).isEqualTo("""
                昭和60年5月\t1985-05\t1985-05-01\t1985-05-31\tstated\t
                01.04.87\t1987-04-01\t1987-04-01\t1987-04-01\tinferred\tor:1987-01-04;day_month_order;two_digit_year
                hello\t\t\t\t\t
                平成4年2月30日\t\t\t\t\timpossible:no_such_day
                \t\t\t\t\t
                """);
    }

    @Test
    void openEndsStayEmpty() throws IOException {
        assertThat(run("since 1981", DateContext.in("en"))).isEqualTo("since 1981\t1981/..\t1981-01-01\t\tstated\t\n");
    }

    @Test
    void anchorAndDayOfWritingHoldForEveryLine() throws IOException {
        var context = DateContext.under(Edtf.of("2000-10")).withAsOf(Edtf.of("2024-08-29"));

        assertThat(run("16日\n17日\nthis year", context)).isEqualTo("""
                16日\t2000-10-16\t2000-10-16\t2000-10-16\tanchored\t
                17日\t2000-10-17\t2000-10-17\t2000-10-17\tanchored\t
                this year\t2024\t2024-01-01\t2024-12-31\tanchored\t
                """);
    }

    @Test
    void edtfAndTabsPassThrough() throws IOException {
        assertThat(run("1984~\tx", DateContext.none())).startsWith("1984~ x\t");
    }

    @Test
    void everyKindOfLineEndEndsALine() throws IOException {
        assertThat(run("1996\r\n\r\n1997\r1998\n\n1999", DateContext.none()).lines().map(row -> row.split("\t", -1)[1]))
                .containsExactly("1996", "", "1997", "1998", "", "1999");
        assertThat(run("", DateContext.none())).isEmpty();
        assertThat(run("\r", DateContext.none()).lines()).hasSize(1);
    }
}
