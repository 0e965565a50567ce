package uk.heard.complaint;

/** The shapes in which somebody can read or hear what we write. */
public enum Format { LARGE_PRINT, EASY_READ, AUDIO, BRAILLE, SIGN_LANGUAGE }
