package sfw.fix.content;

import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/**
 * What changes when files do: their names, sizes and times, as git tells it, too.
 *
 * @param text one line; empty for no file
 * @param newest when the last of them was written, in milliseconds
 */
public record Stamp(String text, long newest) {
  static final Stamp NONE = new Stamp("", 0);

  static Stamp of(String name, long size, FileTime time) {
    String text = name + ' ' + size + ' ' + time.to(TimeUnit.NANOSECONDS) + ' ';
    return new Stamp(text, time.toMillis());
  }

  Stamp and(Stamp other) {
    return new Stamp(text + other.text, Math.max(newest, other.newest));
  }
}
