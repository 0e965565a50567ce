package uk.heard.investigation;

/** As what somebody from the register is appointed to a complaint. */
public enum AppointedAs {
    INVESTIGATING_OFFICER, INDEPENDENT_PERSON, CHAIR, PANEL_MEMBER;

    public boolean onPanel() {
        return this == CHAIR || this == PANEL_MEMBER;
    }
}
