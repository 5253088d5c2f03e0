/** Turns the catalog into the files of the site, in memory. */
@NullMarked
package sfw.fix.render;

import org.jspecify.annotations.NullMarked;
