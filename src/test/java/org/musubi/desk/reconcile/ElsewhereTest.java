package org.musubi.desk.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.reconciliation.elsewhere.PretendedService;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ElsewhereTest extends ViewTest {

    @Autowired
    private JdbcTemplate jdbc;

    private final PretendedService service = new PretendedService();

    @AfterEach
    void end() {
        service.close();
    }

    private void show(String written) {
        var elsewhere = new Elsewhere(service.asker(jdbc, Clock.systemUTC(), Duration.ofSeconds(5)));
        UI.getCurrent().add(elsewhere);
        elsewhere.show(written, "person");
    }

    private void waitForTheAnswer() {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            return UI.getCurrent().getPollInterval() < 0;
        });
    }

    @Test
    void aServiceIsAskedOnlyByCommandAndItsAnswerHasReasons() {
        service.finds("[{\"id\": \"Q7\", \"name\": \"Washio Ichiro\", \"description\": \"mayor of a city\", \"type\": [{\"id\": \"keeper\", \"name\": \"human\"}]}]");
        as(DemoAccounts.CURATOR);
        show("鷲尾一郎");
        assertThat(screen()).doesNotContain("Q7");

        press("Ask Lighthouse register");
        assertThat(screen()).contains("Asking Lighthouse register");
        waitForTheAnswer();

        assertThat(screen()).contains("one candidate", "Q7 · human", "mayor of a city").doesNotContain("!elsewhere");
        assertThat(all(Anchor.class)).filteredOn(link -> link.getText().equals("Washio Ichiro")).singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("https://lighthouse.example/thing/Q7"));
    }

    @Test
    void aSilentServiceIsToldPlainlyAndCanBeAskedAgain() {
        service.refuses(500);
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        show("鷲尾次郎");
        press("Lighthouse registerに問い合わせる");
        waitForTheAnswer();
        assertThat(screen()).contains("回答を拒否しました", "失われたものはありません");

        service.finds("[]");
        press("もう一度問い合わせる");
        waitForTheAnswer();
        assertThat(screen()).contains("該当する名前なし");
    }
}
