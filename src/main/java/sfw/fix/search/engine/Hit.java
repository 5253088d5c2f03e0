package sfw.fix.search.engine;

import java.util.List;

/**
 * An entry that may explain the text, and why.
 *
 * @param score for the order within one answer
 * @param strength how much speaks for it, in nats, comparable between texts: what the better of
 *     signature and words says by itself. Texts without an entry seldom reach 13
 * @param signature the signature that stands in the text, as the content has it; empty when only
 *     words fit
 * @param coverage how much of the signature does, from 0 to 1
 * @param matched the parts of what was pasted that fit, in order
 * @param captures by slot, each name once
 * @param firstLine the first line of the paste that it explains, from 0; -1 without a signature
 * @param lastLine the last one
 */
public record Hit(
    Entry entry,
    Confidence confidence,
    double score,
    double strength,
    String signature,
    double coverage,
    List<Range> matched,
    List<Capture> captures,
    int firstLine,
    int lastLine) {}
