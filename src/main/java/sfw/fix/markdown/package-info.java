/** Markdown through commonmark: blocks with their places, and their rendering. */
@NullMarked
package sfw.fix.markdown;

import org.jspecify.annotations.NullMarked;
