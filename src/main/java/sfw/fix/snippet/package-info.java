/** What stands in fences and signatures: languages, slots, text. */
@NullMarked
package sfw.fix.snippet;

import org.jspecify.annotations.NullMarked;
