/** Whether the addresses of other sites that the content names still lead somewhere. */
@NullMarked
package sfw.fix.links;

import org.jspecify.annotations.NullMarked;
