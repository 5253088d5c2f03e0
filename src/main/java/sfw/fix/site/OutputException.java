package sfw.fix.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/**
 * The site cannot be written. The message says why, the hint what to do; what was published before
 * is untouched.
 */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  OutputException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }

  /** Says what a file system error means for the reader of a terminal. */
  static OutputException of(IOException e) {
    if (e instanceof OutputException ours) {
      return ours;
    }
    String file = e instanceof FileSystemException fs ? String.valueOf(fs.getFile()) : "the site";
    String reason =
        e instanceof AccessDeniedException
            ? "Permission denied"
            : Optional.ofNullable(
                    e instanceof FileSystemException fs ? fs.getReason() : e.getMessage())
                .orElse(e.getClass().getSimpleName());
    return new OutputException("cannot write " + file + ": " + reason, hintFor(reason));
  }

  private static String hintFor(String reason) {
    String repair = "every file of the site is whole; the next build repairs the rest";
    if (reason.contains("No space left")
        || reason.contains("quota")
        || reason.contains("too large")) {
      return "make room, then build again: " + repair;
    }
    if (reason.contains("Permission denied") || reason.contains("Read-only")) {
      return "choose another folder with --out, or make this one writable";
    }
    return repair;
  }
}
