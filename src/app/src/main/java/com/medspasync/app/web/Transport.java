package com.medspasync.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a request reached us. A proxy on this machine is believed about the way before it; anybody
 * else's forwarding headers are not.
 *
 * @param encrypted whether the browser spoke https
 * @param local whether the browser itself runs on this machine
 * @param address where the browser is, as far as we can know
 */
public record Transport(boolean encrypted, boolean local, String address) {

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Of an IPv6 address; whoever has one has as many as she wants that begin alike. */
  private static final int NETWORK_BYTES = 8;

  public static Transport of(HttpServletRequest request) {
    return of(
        request.isSecure(),
        request.getRemoteAddr(),
        Optional.ofNullable(request.getServerName()).orElse(""),
        Optional.ofNullable(request.getHeader("X-Forwarded-Proto")),
        Optional.ofNullable(request.getHeader("X-Forwarded-For")));
  }

  static Transport of(
      boolean secure,
      String remote,
      String host,
      Optional<String> forwardedProtocol,
      Optional<String> forwardedFor) {
    if (!isLoopback(remote)) {
      return new Transport(secure, false, remote);
    }
    boolean proxied = forwardedFor.isPresent() || forwardedProtocol.isPresent();
    boolean encrypted = secure || forwardedProtocol.filter("https"::equalsIgnoreCase).isPresent();
    boolean local = !proxied && LOOPBACK_NAMES.contains(bracketed(host.toLowerCase(Locale.ROOT)));
    return new Transport(encrypted, local, forwardedFor.map(Transport::last).orElse(remote));
  }

  /** Cookies and passwords may travel this way. */
  public boolean isSafe() {
    return encrypted || local;
  }

  /** What requests from there are counted under. */
  public String place() {
    return place(address);
  }

  /** What requests from an address are counted under: whoever has one of IPv6 has a network. */
  public static String place(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address wide
          ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return "no address"; // what a proxy writes that knows none
    }
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  private static String bracketed(String host) {
    return host.equals("::1") ? "[::1]" : host;
  }

  /** The proxy appends the address it saw; what stands before it came from the client. */
  private static String last(String forwardedFor) {
    return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
  }
}
