package sfw.fix.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The part of a file's name that changes with its content, so that it may be cached for ever. */
public final class ContentHash {
  private static final int LENGTH = 10;

  private ContentHash() {}

  /** Ten hexadecimal digits of the SHA-256. */
  public static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** That of a text in UTF-8. */
  public static String of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }
}
