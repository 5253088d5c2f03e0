package sfw.fix.links;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How to ask servers that are not ours.
 *
 * @param tries how often to ask one that does not answer properly
 * @param pause before the second try; twice as long before each further one
 * @param gap between two requests to one host
 * @param silence how long a server may say nothing
 * @param deadline how long one request may take, however busy the server is
 * @param allowed addresses that may be asked although they are not public
 */
public record Manners(
    int tries,
    Duration pause,
    Duration gap,
    Duration silence,
    Duration deadline,
    Set<InetAddress> allowed) {

  public Manners {
    allowed = Set.copyOf(allowed);
  }

  /** Those for the public internet. */
  public static Manners usual(Set<InetAddress> allowed) {
    return new Manners(
        3,
        Duration.ofSeconds(2),
        Duration.ofMillis(500),
        Duration.ofSeconds(15),
        Duration.ofSeconds(40),
        allowed);
  }
}
