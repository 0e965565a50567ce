package uk.heard.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a council says about itself once, and every page, letter and email repeats. One file per council; the
 * application does not start with a profile that has holes, nor with one that sets what is not a council's to set: the limits of
 * the law have no key here, and a key that nobody reads is refused.
 *
 * @param name as on letters: "Ashmere Council"
 * @param shortName as people say it, for narrow places; the name when left out
 * @param phone the complaints team's number, answered in {@code phoneHours}
 * @param textNumber for people who would rather text; may be left out
 * @param postAddress the lines of a neutral address for letters to the complaints team
 * @param visitWhere where somebody can come in and speak to a person, in one sentence
 * @param frontDoorPhone where anybody who is worried about a child calls in office hours: the front door of children's social care
 * @param outOfHoursPhone for danger outside office hours: the emergency duty team
 * @param alertAddress where staff alerts go when nobody is at a desk
 * @param accentColour the one colour of the pages; refused when it cannot be read
 * @param acknowledgementWorkingDays within how many working days a complaint is acknowledged
 * @param statementWorkingDays the council's own target for agreeing the statement of complaint at Stage 2
 * @param earlyResolution the council's own step before Stage 1 proper; left out by a council that has none
 * @param speakToWorkerFirst whether people are advised to speak to their worker first: advice, never a gate
 * @param asksAdvocateForChildren whether an advocate is asked for every child who complains unless the child says no
 * @param services what people may name in a compliment; left out, they write it in their own words
 * @param complaintsManager the sign-in name of the officer whom regulation 10 asks for
 * @param deputyComplaintsManager who takes over when the complaint is about the complaints manager
 * @param dataProtectionEmail where each request about data is told of; left out, staff pass it on themselves
 * @param publicUrl where people reach Heard, for links in letters and emails
 */
@Validated
@ConfigurationProperties(prefix = "heard.council", ignoreUnknownFields = false)
public record CouncilProfile(
        @NotBlank String name,
        String shortName,
        @NotBlank String phone,
        @NotBlank String phoneHours,
        String textNumber,
        @NotEmpty List<@NotBlank String> postAddress,
        @NotBlank String visitWhere,
        @NotBlank @Email String email,
        @NotBlank String frontDoorPhone,
        @NotBlank String outOfHoursPhone,
        @NotBlank @Email String alertAddress,
        @Email String dataProtectionEmail,
        @DefaultValue("#0b4a50") @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #0b4a50")
        String accentColour,
        @DefaultValue("5") @Min(1) @Max(10) int acknowledgementWorkingDays,
        @DefaultValue("10") @Min(1) @Max(20) int statementWorkingDays,
        @Valid EarlyResolution earlyResolution,
        @DefaultValue("false") boolean speakToWorkerFirst,
        List<@NotBlank String> services,
        @NotNull @Valid AdvocacyProvider advocacyProvider,
        @DefaultValue("false") boolean asksAdvocateForChildren,
        @NotBlank String complaintsManager,
        @NotBlank String deputyComplaintsManager,
        @NotNull URI publicUrl) {

    public CouncilProfile {
        if (shortName == null || shortName.isBlank()) {
            shortName = name;
        }
        services = services == null ? List.of() : List.copyOf(services);
        if (textNumber != null && textNumber.isBlank()) {
            textNumber = null;
        }
    }

    /**
     * The early step: somebody calls and tries to put it right at once. It begins with receipt, moves no statutory clock, and is
     * over by itself when its time has run out.
     *
     * @param unit always said, so that a Friday's complaint is not over on Sunday by mistake
     */
    public record EarlyResolution(@Min(1) @Max(240) int length, @NotNull Unit unit) {
        public enum Unit { WORKING_DAYS, HOURS }

        public boolean inHours() {
            return unit == Unit.HOURS;
        }
    }

    public boolean triesEarlyResolution() {
        return earlyResolution != null;
    }

    /**
     * Who helps children and care leavers to say what they want, free and independent of the council.
     *
     * @param name also of the organisation to which its people belong when they sign in
     * @param email where its office is told that somebody was referred; left out, it looks for itself
     * @param referAtOnce whether a child who asks for an advocate is referred by itself; otherwise staff do it
     */
    public record AdvocacyProvider(@NotBlank String name, @NotBlank String phone, @Email String email, @DefaultValue("false") boolean referAtOnce) {
    }
}
