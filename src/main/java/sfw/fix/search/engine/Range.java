package sfw.fix.search.engine;

/**
 * A stretch of what was pasted.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last
 */
public record Range(int start, int end) {}
