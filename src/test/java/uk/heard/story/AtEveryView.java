package uk.heard.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenSteps;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.investigation.Investigation;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.outcome.PromisedActions;
import uk.heard.triage.PointRoutes;
import uk.heard.ui.Voice;

/** Enters each view of the public directly, with a draft that leads there, so that one look does not need the whole way. */
abstract class AtEveryView extends InBrowser {

    @Autowired private Drafts drafts;
    @Autowired private MakeComplaint makeComplaint;
    private GivenComplaints given;
    private GivenSteps steps;
    private final Map<Voice, Map<PublicView.Before, Sent>> followed = new EnumMap<>(Voice.class);

    @BeforeEach
    void givenComplaints(@Autowired AutowireCapableBeanFactory beans, @Autowired Gate gate, @Autowired PointRoutes points,
            @Autowired StatementOfComplaint statements, @Autowired Investigation investigation, @Autowired PromisedActions promises) {
        given = beans.createBean(GivenComplaints.class);
        steps = new GivenSteps(given, gate, points, statements, investigation, promises);
    }

    protected void enterEmpty(Page page, PublicView view, Voice voice) {
        enter(page, view, voice, view.empty(voice));
    }

    protected void enterFilled(Page page, PublicView view, Voice voice) {
        enter(page, view, voice, view.filled(voice));
    }

    private void enter(Page page, PublicView view, Voice voice, Answers answers) {
        if (view.before.compareTo(PublicView.Before.FOLLOWED) >= 0) {
            follow(page, followed.computeIfAbsent(voice, each -> new EnumMap<>(PublicView.Before.class)).computeIfAbsent(view.before, before -> followed(before, answers)));
        } else {
            holds(page, begun(view, voice, answers));
        }
        if (view != PublicView.FOLLOW_YOURS) {
            page.navigate(url() + view.address());
        }
        page.locator("#main h1:visible").first().waitFor();
    }

    private Sent followed(PublicView.Before before, Answers answers) {
        return switch (before) {
            case FOLLOWED_OPEN -> steps.withPointWrittenDown(steps.withPointWrittenDown(given.inStage1(answers), "He says that nobody called."), "She says that the letter came late.");
            case FOLLOWED_STATEMENT -> steps.withStatement(given.replied(answers));
            case FOLLOWED_PROMISED -> steps.withPromise(given.replied(answers), "Write down who calls when a visit is moved.", LocalDate.of(2025, 1, 6));
            default -> given.replied(answers);
        };
    }

    private DraftToken begun(PublicView view, Voice voice, Answers answers) {
        var token = drafts.begin(voice);
        drafts.save(token.holder(), answers, 0, "");
        if (view.before == PublicView.Before.SENT) {
            makeComplaint.submit(token.holder());
        }
        return token;
    }

    /** The browser has this draft. */
    protected void holds(Page page, DraftToken token) {
        page.context().addCookies(List.of(new Cookie("draft", token.value()).setUrl(url())));
    }

    private void follow(Page page, Sent complaint) {
        page.navigate(url() + "/app/follow");
        page.locator("#reference").fill(complaint.reference());
        page.locator("#code").fill(complaint.code().value());
        page.locator("#continue").click();
        page.locator("#code").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
