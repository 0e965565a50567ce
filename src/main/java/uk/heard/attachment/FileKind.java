package uk.heard.attachment;

import java.util.List;

/** What is taken. A name must end in one of the endings of what the content really is. */
public enum FileKind {

    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot, in lower case. */
    public List<String> endings() {
        return endings;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }
}
