/**
 * The search engine: reads an index and a paste, and says which entries explain it. It needs
 * nothing but strings, arrays and plain collections, because TeaVM also compiles it to JavaScript:
 * no regular expressions, formatting, streams, files or charsets here.
 */
@NullMarked
package sfw.fix.search.engine;

import org.jspecify.annotations.NullMarked;
