package uk.heard;

import static heard.db.Tables.ATTACHMENT;
import static heard.db.Tables.INVITATION;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenAnswers.reached;
import static uk.heard.GivenComplaints.aParent;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import heard.db.DefaultSchema;
import heard.db.tables.FindCases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.heard.GivenComplaints.Sent;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.Scope;
import uk.heard.attachment.GivenFiles;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Reference;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataWish;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.MakeComplaint;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.Invitations.Result.Invited;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.staff.SignedInAs;
import uk.heard.staff.StaffMembers;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;

/**
 * Every way out of the application against every kind of person. The ways out are those that the router and the controllers know: a new one
 * without a line here fails, and each that can show something of a case is knocked at by everybody.
 */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class, GivenFiles.class, GivenSteps.class})
class ExitsTest extends SpringBrowserlessTest {

    /** What a way out can show. */
    private enum Shows {
        /** The same for everybody. */
        NOTHING_OF_ANYBODY,
        /** What a draft holds, to whoever holds its cookie: those have tests of their own. */
        OWN_DRAFT,
        /** Something of a case. */
        A_CASE
    }

    private static final Map<String, Shows> EXITS = new TreeMap<>();

    static {
        Stream.of("/", "/young", "/young/{page}", "/{page}", "/easy/{page}", "/large/{page}", "/young/large/{page}", "/accessibility", "/cookies", "/ended", "/thanks", "/young/thanks", "/thanks/sent",
                "/young/thanks/sent", "/begin", "/leave", "/return", "/error", "/local/mail", "/local/mail/{number}", "/idp/login", "/policy-reports",
                "/status/link", "staff/compliments", "staff/register").forEach(path -> EXITS.put(path, Shows.NOTHING_OF_ANYBODY));
        Stream.of("/draft", "/simple", "/young/simple", "/simple/sent", "/simple/code", "/about-you", "/simple/files", "/simple/files/remove", "/resume", "/young/resume", "/copy").forEach(path -> EXITS.put(path, Shows.OWN_DRAFT));
        Stream.of("/status", "/status/link/{token}", "/status/open", "/yours", "/your-say", "/your-say/answer", "/your-say/done", "follow", "staff", "staff/worklist", "staff/stage-2", "staff/data-requests",
                "staff/case/:reference", "/staff/file/{id}", "advocate", "advocate/cases", "advocate/case/:reference", "advocate/office", "advocate/tell").forEach(path -> EXITS.put(path, Shows.A_CASE));
    }

    /** Those that show their owner words of the case, so that a way out which shows nobody anything is noticed. */
    private static final Set<String> SHOW_WORDS = Set.of("follow/yours", "/yours", "/letter/{id}", "/letter/{id}/keep", "/staff/file/{id}", "staff/case/:reference", "advocate/case/:reference");

    private enum Who { MOTHER, GIRL, OTHER_HOUSEHOLD, CHILD, ADVOCATE, FORMER_ADVOCATE, PROVIDERS_OFFICE, STRANGER, NAMED_IN_BOTH, OFFICER, OTHER_TEAM }

    /** Who may see words of the mother's case, and of the girl's. */
    private static final Set<Who> OF_MOTHERS = EnumSet.of(Who.MOTHER, Who.OFFICER);
    private static final Set<Who> OF_GIRLS = EnumSet.of(Who.GIRL, Who.ADVOCATE, Who.OFFICER);

    @Autowired private GivenComplaints given;
    @Autowired private GivenAdvocates advocates;
    @Autowired private GivenFiles files;
    @Autowired private MakeComplaint makeComplaint;
    @Autowired private TrackedComplaints tracked;
    @Autowired private SpeakUp speakUp;
    @Autowired private DataRequests dataRequests;
    @Autowired private Appointments appointments;
    @Autowired private Invitations invitations;
    @Autowired private StaffMembers members;
    @Autowired private Gate gate;
    @Autowired private GreenMail mails;
    @Autowired private Task<Void> sendNotice;
    @Autowired private TestClock clock;
    @Autowired private WebApplicationContext application;
    @Autowired private RequestMappingHandlerMapping controllers;
    private MockMvc http;
    private Sent mothers;
    private Sent girls;
    private Sent others;
    private Invited childs;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    /** Two cases full of a word each, in every place where people and staff write. */
    @BeforeEach
    void cases() {
        http = MockMvcBuilders.webAppContextSetup(application).build();
        var mother = given.draft(aParent("The quagga visits stopped. Tomasz Zielak was there.").with(reached("Quagga", "quagga@example.org", "", "quagga")));
        files.added(mother, "quagga.txt", "A letter about a quagga.".getBytes(StandardCharsets.UTF_8));
        mothers = opened((MakeComplaint.Result.Sent) makeComplaint.submit(mother));
        var girl = given.draft(aGirlInCare("They moved me like an okapi. Tomasz Zielak was there."));
        files.added(girl, "okapi.txt", "A letter about an okapi.".getBytes(StandardCharsets.UTF_8));
        girls = opened((MakeComplaint.Result.Sent) makeComplaint.submit(girl));
        others = given.replied(aParent("Another house."));
        given.takenOn(mothers);
        given.reply(mothers);
        given.takenOn(girls);
        given.reply(girls);
        speakUp.message(mothers.complainant(), "One more thing about the quagga.");
        speakUp.message(girls.complainant(), "One more thing about the okapi.");
        dataRequests.ask(mothers.complainant(), DataWish.SEE, "All about the quagga.");
        dataRequests.ask(girls.complainant(), DataWish.ERASE, "All about the okapi.");
        advocates.accepted(girls, Advocate.RHYS, Scope.values());
        gate.run(given.staff(Person.HANNAH), () -> appointments.end(girls.id(), "Rhys is ill."));
        advocates.accepted(girls, Advocate.GRACE, Scope.values());
        childs = (Invited) invitations.invite(given.staff(Person.HANNAH), mothers.id(), new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", "Your mum",
                "The visits.", true, invitations.usualEnd()));
    }

    @Test
    void every_way_out_is_known() {
        var all = all();
        assertThat(all.stream().filter(path -> shows(path) == null)).as("views and controllers without a line here").isEmpty();
        assertThat(EXITS.keySet().stream().filter(path -> !all.contains(path))).as("lines without a view or controller").isEmpty();
    }

    @Test
    void nobody_finds_words_of_a_case_that_is_not_theirs() {
        var found = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (var path : all()) {
            if (shows(path) != Shows.A_CASE) {
                continue;
            }
            for (var who : Who.values()) {
                become(who);
                for (var text : ask(path, who)) {
                    check(path, who, text, "quagga", mothers, OF_MOTHERS, found, seen);
                    check(path, who, text, "okapi", girls, OF_GIRLS, found, seen);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen).as("ways out that show their owner nothing").containsAll(SHOW_WORDS);
    }

    /** Search, lists and counts are ways out too, whichever page asks for them. */
    @Test
    void nobody_finds_or_counts_a_case_that_is_not_theirs() {
        var wrong = new TreeSet<String>();
        for (var who : Who.values()) {
            found(who, "quagga", mothers, OF_MOTHERS, EnumSet.of(Who.CHILD), wrong);
            found(who, "okapi", girls, OF_GIRLS, EnumSet.of(Who.PROVIDERS_OFFICE), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** @param invited who sees a row that is about themselves, and nothing else */
    private void found(Who who, String word, Sent complaint, Set<Who> may, Set<Who> invited, Set<String> wrong) {
        var actor = actor(who);
        gate.run(actor, () -> {
            var finds = gate.db().select().from(new FindCases().call(word, 9)).fetch(0, Long.class).contains(complaint.id());
            if (finds && !may.contains(who) || !finds && (who == Who.OFFICER || actor.equals(complaint.complainant()))) {
                wrong.add(who + (finds ? " finds " : " does not find ") + word);
            }
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                var of = table.field("complaint_id", Long.class);
                if (of != null && table.getTableType() == TableType.TABLE && !table.getName().equals("access_log") && !table.getName().equals("case_words") && !may.contains(who) && !invited.contains(who)
                        && gate.db().fetchExists(table, of.eq(complaint.id()))) {
                    wrong.add(who + " counts " + table.getName() + " of " + word);
                }
            }
        });
    }

    private Actor actor(Who who) {
        return switch (who) {
            case MOTHER -> mothers.complainant();
            case GIRL -> girls.complainant();
            case OTHER_HOUSEHOLD -> others.complainant();
            case CHILD -> new Actor.InvitedChild(gate.as(given.staff(Person.HANNAH), () -> gate.db().select(INVITATION.ID).from(INVITATION)
                    .where(INVITATION.COMPLAINT_ID.eq(mothers.id())).fetchSingle().value1()));
            case ADVOCATE -> advocates.actor(Advocate.GRACE);
            case FORMER_ADVOCATE -> advocates.actor(Advocate.RHYS);
            case PROVIDERS_OFFICE -> advocates.actor(Advocate.POLLY);
            case STRANGER -> new Actor.Visitor();
            case NAMED_IN_BOTH -> given.staff(Person.TOMASZ);
            case OFFICER -> given.staff(Person.HANNAH);
            case OTHER_TEAM -> given.staff(Person.MARGARET);
        };
    }

    /** Whoever reads a mailbox learns that there is something to read, at an address that its owner called safe, and no word of it. */
    @Test
    void no_email_about_either_case_goes_to_anybody_else_or_says_a_word_of_it() throws Exception {
        mails.purgeEmailFromAllMailboxes();
        var notices = gate.as(new Actor.Job("test"), () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.in(mothers.id(), girls.id())).fetch(NOTICE.ID));
        assertThat(notices).isNotEmpty();
        notices.forEach(id -> sendNotice.execute(new TaskInstance<>("send-notice", String.valueOf(id)), null));
        assertThat(mails.getReceivedMessages()).isNotEmpty();
        for (var mail : mails.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).singleElement().asString().isIn("quagga@example.org", "jade@example.org");
            var text = GreenMailUtil.getBody(mail) + mail.getSubject();
            assertThat(text.toLowerCase()).doesNotContain("quagga", "okapi", "jade");
            for (var complaint : List.of(mothers, girls)) {
                assertThat(text).doesNotContain(complaint.reference(), new Reference(complaint.reference()).grouped());
            }
        }
    }

    private void check(String path, Who who, String text, String word, Sent complaint, Set<Who> may, Set<String> found, Set<String> seen) {
        var lower = text.toLowerCase();
        if (lower.contains(word)) {
            if (may.contains(who)) {
                seen.add(path);
            } else {
                found.add(path + " shows " + who + " the word " + word);
            }
        }
        var reference = new Reference(complaint.reference());
        if (!may.contains(who) && (text.contains(reference.value()) || text.contains(reference.grouped()))) {
            found.add(path + " shows " + who + " the reference of " + word);
        }
    }

    /** All that this way out answers to them, asked for both cases where it asks for one. */
    private List<String> ask(String path, Who who) {
        return switch (path) {
            case "/letter/{id}", "/letter/{id}/keep" -> letters().stream().map(id -> page(path.replace("{id}", id.toString()))).toList();
            case "/staff/file/{id}" -> fileIds().stream().map(id -> page(path.replace("{id}", id.toString()))).toList();
            case "/status" -> List.of(codes(path, mothers, who), codes(path, girls, who));
            case "/your-say" -> List.of(codes(path, mothers, who), codes(path, girls, who), sayOf(who));
            case "/your-say/answer", "/status/open" -> List.of(sent(path, Map.of("token", "0".repeat(32), "reference", childs.reference().value(), "code", AccessCode.random().value())));
            case "staff/case/:reference", "advocate/case/:reference" -> Stream.of(mothers, girls).map(each -> view(path.replace(":reference", each.reference()))).toList();
            default -> List.of(path.startsWith("/") ? page(path.replaceAll("\\{[^}]*}", "0")) : view(path));
        };
    }

    /** With the reference of the case, and the code that this person has. */
    private String codes(String path, Sent complaint, Who who) {
        var own = who == Who.MOTHER && complaint == mothers || who == Who.GIRL && complaint == girls;
        var code = own ? complaint.code() : who == Who.OTHER_HOUSEHOLD ? others.code() : AccessCode.random();
        var answer = sent(path, Map.of("reference", complaint.reference(), "code", code.value()));
        // Whoever types a reference finds what they typed in the form.
        return own ? answer : answer.replaceAll("value=\"[^\"]*\"", "");
    }

    private String sayOf(Who who) {
        return who == Who.CHILD ? sent("/your-say", Map.of("reference", childs.reference().value(), "code", childs.code().value())) : "";
    }

    private void become(Who who) {
        SecurityContextHolder.clearContext();
        var session = VaadinSession.getCurrent().getSession();
        session.removeAttribute("heard.unlocked.complaint");
        unlocked(who).ifPresent(complaint -> session.setAttribute("heard.unlocked.complaint", complaint.complainant()));
        switch (who) {
            case ADVOCATE -> SignedInAs.advocate(Advocate.GRACE.signInName(), application, clock.instant());
            case FORMER_ADVOCATE -> SignedInAs.advocate(Advocate.RHYS.signInName(), application, clock.instant());
            case PROVIDERS_OFFICE -> SignedInAs.advocate(Advocate.POLLY.signInName(), application, clock.instant());
            case NAMED_IN_BOTH -> SignedInAs.person(Person.TOMASZ, members, clock.instant());
            case OFFICER -> SignedInAs.person(Person.HANNAH, members, clock.instant());
            case OTHER_TEAM -> SignedInAs.person(Person.MARGARET, members, clock.instant());
            default -> { }
        }
    }

    private Optional<Sent> unlocked(Who who) {
        return Optional.ofNullable(who == Who.MOTHER ? mothers : who == Who.GIRL ? girls : who == Who.OTHER_HOUSEHOLD ? others : null);
    }

    private String view(String location) {
        UI.getCurrent().navigate(location);
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream().findFirst()
                .map(view -> ((Component) view).getElement().getOuterHTML()).orElse("");
    }

    private String page(String path) {
        return answer(() -> http.perform(get(path).session(session())).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String sent(String path, Map<String, String> form) {
        // So that nobody waits for the wrong tries of the one before.
        clock.advance(Duration.ofHours(2));
        return answer(() -> {
            var request = post(path).session(session());
            form.forEach(request::param);
            return http.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        });
    }

    private static MockHttpSession session() {
        var session = new MockHttpSession();
        var unlocked = VaadinSession.getCurrent().getSession().getAttribute("heard.unlocked.complaint");
        if (unlocked != null) {
            session.setAttribute("heard.unlocked.complaint", unlocked);
        }
        return session;
    }

    private interface Asked {
        String answer() throws Exception;
    }

    /** Whoever has no business there may be refused in any way, as long as it says nothing. */
    private static String answer(Asked asked) {
        try {
            return asked.answer();
        } catch (Exception refused) {
            return String.valueOf(refused);
        }
    }

    private List<Long> letters() {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(LETTER.ID).from(LETTER).where(LETTER.COMPLAINT_ID.in(mothers.id(), girls.id()), LETTER.SENT_AT.isNotNull()).fetch(LETTER.ID));
    }

    private List<Long> fileIds() {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(ATTACHMENT.ID).from(ATTACHMENT).where(ATTACHMENT.COMPLAINT_ID.in(mothers.id(), girls.id())).fetch(ATTACHMENT.ID));
    }

    private Sent opened(MakeComplaint.Result.Sent sent) {
        return new Sent(sent.reference().value(), sent.code().orElseThrow(), tracked.unlock(sent.reference().value(), sent.code().orElseThrow().value(), "test").orElseThrow());
    }

    /** The pages of a question and of the tracker are known by where they lie: every one of them is about the one draft or case that is open. */
    private static Shows shows(String path) {
        if (EXITS.containsKey(path)) {
            return EXITS.get(path);
        }
        return path.startsWith("tell/") || path.startsWith("/files") || path.startsWith("/tell") ? Shows.OWN_DRAFT
                : path.startsWith("follow/") || path.startsWith("/follow/") || path.startsWith("/letter/") ? Shows.A_CASE : null;
    }

    private Set<String> all() {
        var all = new TreeSet<String>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream().filter(route -> !route.getTemplate().startsWith("test-") && !route.getTemplate().contains("/test-"))
                .forEach(route -> all.add(route.getTemplate().replaceAll("\\([^)]*\\)", "")));
        var patterns = new ArrayList<String>();
        controllers.getHandlerMethods().keySet().forEach(mapping -> patterns.addAll(mapping.getPatternValues()));
        patterns.stream().filter(pattern -> !pattern.contains("/test-")).forEach(pattern -> all.add(pattern.replaceAll("\\{(\\w+):[^}]*}+", "{$1}")));
        return all;
    }
}
