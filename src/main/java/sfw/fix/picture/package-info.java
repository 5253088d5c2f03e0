/** Draws the pictures that stand beside a link to the site: see {@link sfw.fix.picture.Painter}. */
@NullMarked
package sfw.fix.picture;

import org.jspecify.annotations.NullMarked;
