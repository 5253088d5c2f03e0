/** Where something is in the content, and what is wrong there. */
@NullMarked
package sfw.fix.diagnostic;

import org.jspecify.annotations.NullMarked;
