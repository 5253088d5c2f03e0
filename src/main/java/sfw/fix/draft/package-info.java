/**
 * Writes the two files of a new entry, of what is known: answers, and an output that shows the
 * error. {@code ./fix new} and the form in the browser both call it. TeaVM compiles it to
 * JavaScript, so that it needs nothing but strings and plain collections: no regular expressions,
 * formatting, streams, files or dates here.
 */
@NullMarked
package sfw.fix.draft;

import org.jspecify.annotations.NullMarked;
