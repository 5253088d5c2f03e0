package sfw.fix.render.view;

/**
 * A severity.
 *
 * @param word critical, high, medium or low
 * @param meaning in a few words
 */
public record SeverityView(String word, String meaning) {}
