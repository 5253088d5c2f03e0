/** The rules that look at the content as a whole. */
@NullMarked
package sfw.fix.check;

import org.jspecify.annotations.NullMarked;
