package com.medspasync.app.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where requests of ours may go: by https to public addresses, and wherever the operator named an
 * origin. A name is resolved once for each connection, and the connection goes to the very
 * addresses that were looked at here.
 */
final class OutboundRules implements DnsResolver {

  private final DnsResolver names;
  private final Set<String> named;
  private final Set<String> namedHosts;

  /**
   * @param names by which names are resolved
   * @param named origins to which everything goes, such as {@code http://localhost:9000}
   */
  OutboundRules(DnsResolver names, List<String> named) {
    this.names = names;
    this.named =
        named.stream().map(URI::create).map(OutboundRules::origin).collect(Collectors.toSet());
    this.namedHosts =
        named.stream()
            .map(URI::create)
            .map(URI::getHost)
            .map(OutboundRules::lower)
            .collect(Collectors.toSet());
  }

  /** What speaks against an address already as it is written. */
  Optional<String> objection(URI address) {
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return Optional.of("is no address of a host");
    }
    if (named.contains(origin(address))) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      return Optional.of("does not begin with https://");
    }
    return namedHosts.contains(lower(address.getHost()))
        ? Optional.of("names another port than the operator allows")
        : Optional.empty();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!namedHosts.contains(lower(host))
        && !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
      throw new InsideAddressException(host);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static String origin(URI address) {
    return lower(
        address.getScheme()
            + "://"
            + address.getHost()
            + (address.getPort() < 0 ? "" : ":" + address.getPort()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A name leads to where only insiders get. */
  static final class InsideAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    InsideAddressException(String host) {
      super(host + " is not on the public internet");
    }
  }
}
