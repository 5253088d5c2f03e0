/** Makes the search index of a catalog. */
@NullMarked
package sfw.fix.search.index;

import org.jspecify.annotations.NullMarked;
