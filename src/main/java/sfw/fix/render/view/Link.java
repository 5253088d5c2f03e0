package sfw.fix.render.view;

/**
 * A link as it stands on a page: {@code href} is ready for the attribute, {@code text} is plain.
 */
public record Link(String href, String text) {}
