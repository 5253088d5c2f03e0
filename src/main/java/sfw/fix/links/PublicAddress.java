package sfw.fix.links;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Whether an address belongs to the public internet: not to this machine, a local network, or one
 * of the blocks of RFC 6890 that lead to either. An IPv6 address that carries an IPv4 one (NAT64,
 * 6to4, Teredo) is none, whatever it carries.
 */
final class PublicAddress {
  private PublicAddress() {}

  static boolean is(InetAddress address) {
    boolean local =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !local && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
    boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
    boolean benchmarks = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !sharedByCarrier && !protocols && !benchmarks;
  }

  /** Global unicast, {@code 2000::/3}, without 6to4 (2002::/16) and Teredo (2001::/32). */
  private static boolean isPublic6(byte[] bytes) {
    boolean global = (bytes[0] & 0xE0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = Arrays.equals(bytes, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
    return global && !sixToFour && !teredo;
  }
}
