/** The command line. */
@NullMarked
package sfw.fix.cli;

import org.jspecify.annotations.NullMarked;
