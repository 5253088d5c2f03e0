/** One build: read, check, render, write. */
@NullMarked
package sfw.fix.site;

import org.jspecify.annotations.NullMarked;
