package uk.heard.guidance;

/**
 * The limits of the law in working days, as the page about the stages tells them. They are the rows of the timescale table and a test
 * compares; the page itself asks no database, so that it can be read when nothing else works.
 */
record Limits(int stage1, int stage1Longest, int stage2, int stage2Longest, int askForPanel, int panelMeets, int panelReports, int directorAnswers) {

    static final Limits OF_THE_LAW = new Limits(10, 20, 25, 65, 20, 30, 5, 15);
}
