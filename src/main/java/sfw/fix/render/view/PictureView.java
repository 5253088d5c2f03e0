package sfw.fix.render.view;

/**
 * The picture that stands beside a link to the page.
 *
 * @param address with the host
 * @param alt what it shows, in words
 */
public record PictureView(String address, int width, int height, String alt) {}
