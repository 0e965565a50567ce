package uk.heard.casefile.ui;

import java.util.List;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Reference;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Answers.Point;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** People who complained, through the same door as everybody. */
final class Told {

    private final Drafts drafts;
    private final MakeComplaint make;

    Told(Drafts drafts, MakeComplaint make) {
        this.drafts = drafts;
        this.make = make;
    }

    /** A mother about her daughter Ruby, who called email safe. */
    Reference byAMother(String... points) {
        return send(new Answers(Voice.ADULT, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD, "Ruby", null, null, points(points), null,
                "Dana Whitlock", "dana@example.org", null, false, null, null, false));
    }

    /** A fifteen-year-old for herself, who wants no contact and looks here. */
    Reference byTanisha(String... points) {
        return send(new Answers(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, null, null, null, points(points), AdvocacyAnswer.WANTED,
                "Tanisha", null, null, false, null, null, true));
    }

    /** A grandmother who speaks for Kai, who has not been asked. */
    Reference byAGrandmother(String... points) {
        return send(new Answers(Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_A_CHILD, "Kai", ConsentAnswer.NOT_ASKED, "He is away at school until Friday.",
                points(points), AdvocacyAnswer.NOT_NOW, "مريم الحسن", null, "01632 960 555", false, null, "Only when I am at work, before three", false));
    }

    private static List<Point> points(String... points) {
        return List.of(points).stream().map(what -> new Point(what, "Put it right.")).toList();
    }

    private Reference send(Answers answers) {
        var holder = drafts.begin(answers.voice()).holder();
        drafts.save(holder, answers, drafts.find(holder).orElseThrow().version());
        return switch (make.submit(holder)) {
            case MakeComplaint.Result.Sent sent -> sent.reference();
            case MakeComplaint.Result refused -> throw new AssertionError("Not sent: " + refused);
        };
    }
}
