package sfw.fix.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A code in a list of codes.
 *
 * @param code as its system writes it
 * @param number where the system has names and numbers
 * @param system its name
 * @param count how many entries carry it
 */
public record CodeChip(
    String href, String code, @Nullable String number, String system, String meaning, int count) {}
