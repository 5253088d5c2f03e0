/** The knowledge base as immutable values, from one entry to the whole catalog. */
@NullMarked
package sfw.fix.model;

import org.jspecify.annotations.NullMarked;
