package com.medspasync.app.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses anybody can reach, and which are inside of something: of this machine, of
 * the network it stands in, of the cloud that it runs in.
 *
 * @see "IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)"
 */
final class PublicAddresses {

  private static final List<Block> CLOSED_V4 =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("168.63.129.16", 32), // what machines in Azure ask about themselves
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3));

  /** Outside of it nothing is public: local, mapped and translated addresses lie there. */
  private static final Block OPEN_V6 = Block.of("2000::", 3);

  private static final List<Block> CLOSED_V6 =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32), // examples
          Block.of("2002::", 16), // leads to any IPv4 address
          Block.of("3fff::", 20));

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? CLOSED_V4.stream().noneMatch(block -> block.contains(bytes))
        : OPEN_V6.contains(bytes) && CLOSED_V6.stream().noneMatch(block -> block.contains(bytes));
  }

  /** Addresses that begin with the same bits. */
  private record Block(InetAddress first, int bits) {

    static Block of(String first, int bits) {
      return new Block(InetAddress.ofLiteral(first), bits);
    }

    boolean contains(byte[] address) {
      byte[] own = first.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        if (((own[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
