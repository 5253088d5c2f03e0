/** What the templates show: one record for each kind of page, and the records they are made of. */
@NullMarked
package sfw.fix.render.view;

import org.jspecify.annotations.NullMarked;
