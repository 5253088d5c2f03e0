package sfw.fix.model;

import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.markdown.Prose;

/**
 * A similar text that is not this error.
 *
 * @param tell how to tell
 * @param entry the one it belongs to, where there is one
 */
public record Lookalike(Located<String> text, Prose tell, Optional<Located<EntryId>> entry) {}
