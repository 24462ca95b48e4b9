package com.medspasync.tenants.operators;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From which networks the console answers at all. Written as in {@code 10.0.0.0/8, ::1}, divided by
 * commas; an address without a length stands for itself.
 */
public final class ConsoleNetworks {

  /** This machine and the networks that the internet does not reach (RFC 1918, RFC 4193). */
  public static final String USUAL =
      "127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7";

  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

  private final List<Network> networks;

  private ConsoleNetworks(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * @throws IllegalArgumentException when one is no network; the message names it
   */
  public static ConsoleNetworks parse(String text) {
    return new ConsoleNetworks(
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(Network::parse)
            .toList());
  }

  /** Whether the address is in one of them; what is no address is in none. */
  public boolean contain(String address) {
    if (!LITERAL.matcher(address).matches()) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
    return networks.stream().anyMatch(network -> network.contains(bytes));
  }

  private record Network(byte[] start, int bits) {

    static Network parse(String text) {
      int cut = text.indexOf('/');
      String address = cut < 0 ? text : text.substring(0, cut);
      try {
        byte[] start = InetAddress.ofLiteral(address).getAddress();
        int all = start.length * Byte.SIZE;
        int bits = cut < 0 ? all : Integer.parseInt(text.substring(cut + 1));
        if (bits >= 0 && bits <= all) {
          return new Network(start, bits);
        }
      } catch (IllegalArgumentException e) {
        throw none(text, e);
      }
      throw none(text, null);
    }

    private static IllegalArgumentException none(String text, @Nullable Throwable cause) {
      return new IllegalArgumentException(text + " is no network such as 10.0.0.0/8", cause);
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
        if ((address[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
