/** Reads the content folder: files to entries and diagnostics. */
@NullMarked
package sfw.fix.content;

import org.jspecify.annotations.NullMarked;
