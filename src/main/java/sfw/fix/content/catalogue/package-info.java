/** Reads the catalogues of messages that programs come with. */
@NullMarked
package sfw.fix.content.catalogue;

import org.jspecify.annotations.NullMarked;
