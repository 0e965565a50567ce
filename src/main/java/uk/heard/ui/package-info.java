/**
 * Owns how Heard looks and speaks: the two page shells, the words, the templates, and form components that know
 * nothing of complaints.
 * Uses nothing of ours; the shells are fed by {@link uk.heard.ui.Shell}.
 * Offers {@link uk.heard.ui.Words}, {@link uk.heard.ui.Pages}, {@link uk.heard.ui.PlainPages},
 * {@link uk.heard.ui.QuestionPage} and the answers on it, and {@link uk.heard.ui.StaffLayout}.
 */
package uk.heard.ui;
