package sfw.fix.render.view;

/** A former address of an entry. */
public record RedirectPage(Layout layout, Link target) {}
