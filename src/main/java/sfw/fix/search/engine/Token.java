package sfw.fix.search.engine;

/**
 * A word or a number of a text.
 *
 * @param text in lower case
 * @param start offset of its first character in the clean text
 * @param end offset behind its last character
 * @param line counted from 0
 */
record Token(String text, int start, int end, int line, Kind kind) {}
