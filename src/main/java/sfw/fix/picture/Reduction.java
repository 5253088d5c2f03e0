package sfw.fix.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces a picture to the colours of the palette and their blends, as edges of letters have them:
 * one byte for each pixel, which halves the file.
 */
final class Reduction {
  private static final int STEPS = 16;

  private static final List<Integer> COLORS = colors();

  private Reduction() {}

  private static List<Integer> colors() {
    List<Integer> colors = new ArrayList<>();
    for (Color ink : Palette.ON_PAPER) {
      addBlends(ink, Palette.PAPER, colors);
    }
    addBlends(Palette.SLOT_INK, Palette.SLOT, colors);
    return colors.stream().distinct().toList();
  }

  private static void addBlends(Color ink, Color ground, List<Integer> colors) {
    for (int step = 0; step < STEPS; step++) {
      double share = step / (STEPS - 1.0);
      int red = blend(ink.getRed(), ground.getRed(), share);
      int green = blend(ink.getGreen(), ground.getGreen(), share);
      int blue = blend(ink.getBlue(), ground.getBlue(), share);
      colors.add(red << 16 | green << 8 | blue);
    }
  }

  private static int blend(int ink, int ground, double share) {
    return (int) Math.round(ink * share + ground * (1 - share));
  }

  static BufferedImage of(BufferedImage image) {
    int[] map = COLORS.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model = new IndexColorModel(8, map.length, map, 0, false, -1, 0);
    BufferedImage reduced =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    int[] row = new int[image.getWidth()];
    int color = 0;
    int index = nearest(color);
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        // Most pixels are like the one before.
        if (row[x] != color) {
          color = row[x];
          index = nearest.computeIfAbsent(color, Reduction::nearest);
        }
        row[x] = index;
      }
      reduced.getRaster().setPixels(0, y, row.length, 1, row);
    }
    return reduced;
  }

  private static int nearest(int color) {
    int best = 0;
    for (int i = 1; i < COLORS.size(); i++) {
      if (distance(color, COLORS.get(i)) < distance(color, COLORS.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
