package sfw.fix.picture;

/**
 * What a picture shows. Two that are equal are drawn alike, and the text of one ({@code toString})
 * names everything that is drawn.
 */
public sealed interface Picture permits ErrorPicture, SitePicture {
  int WIDTH = 1200;
  int HEIGHT = 630;

  /** What it shows, for those who do not see it. */
  String alt();
}
