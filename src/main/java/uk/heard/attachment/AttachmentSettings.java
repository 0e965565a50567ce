package uk.heard.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken.
 *
 * @param files at most so many with one complaint
 * @param size of one file at most, up to {@link #LARGEST}
 * @param inAll of all files of one complaint at most
 * @param inADay of all files from everybody within 24 hours at most, so that nobody can fill the disk; more wait for the next day
 * @param atOnce arriving at the same moment on one node at most, because each lies in its temporary folder until it was looked at
 * @param pixels of a picture at most: what it takes to open one grows with them, whatever the size of its file
 */
@Validated
@ConfigurationProperties("heard.attachments")
public record AttachmentSettings(
        @DefaultValue("10") @Min(1) @Max(100) int files,
        @DefaultValue("20MB") @NotNull DataSize size,
        @DefaultValue("100MB") @NotNull DataSize inAll,
        @DefaultValue("5GB") @NotNull DataSize inADay,
        @DefaultValue("128MB") @NotNull DataSize atOnce,
        @DefaultValue("50000000") @Min(1_000_000) long pixels) {

    /** The server reads no longer file, */
    static final DataSize LARGEST = DataSize.ofMegabytes(25);
    /** and no longer request: both stand in application.yaml too. */
    public static final DataSize LONGEST_REQUEST = DataSize.ofMegabytes(26);

    public AttachmentSettings {
        if (size.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("heard.attachments.size is more than " + LARGEST.toMegabytes() + "MB, the longest that the server reads");
        }
        if (atOnce.toBytes() < 2 * LONGEST_REQUEST.toBytes()) {
            throw new IllegalArgumentException("heard.attachments.at-once is less than " + 2 * LONGEST_REQUEST.toMegabytes() + "MB: one network gets half of it, and a file must fit in there");
        }
    }
}
