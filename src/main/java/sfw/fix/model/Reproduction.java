package sfw.fix.model;

import java.util.List;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;

/**
 * How to make the program print the error: as root, on a clean Debian.
 *
 * @param packages to install first; may be empty
 * @param run lines of shell
 * @param origin where the first character of {@code run} is
 */
public record Reproduction(
    List<Located<DebianPackage>> packages, Located<String> run, Origin origin) {

  public Reproduction {
    packages = List.copyOf(packages);
  }
}
