/** The dev server: the site as the content is now, without a build. */
@NullMarked
package sfw.fix.serve;

import org.jspecify.annotations.NullMarked;
