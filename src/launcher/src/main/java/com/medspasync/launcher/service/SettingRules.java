package com.medspasync.launcher.service;

import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.UnusableKeyException;
import com.medspasync.tenants.operators.ConsoleNetworks;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a start refuses: values that are wrong, and values that no running service should have. Each
 * refusal names the setting and says how to mend it; no refusal repeats a secret.
 */
final class SettingRules {
  private static final Pattern POSTGRESQL =
      Pattern.compile("jdbc:postgresql:(//[^/?]+/[^/?]+)(\\?.*)?");
  private static final Pattern SIGN_IN = Pattern.compile("[?&](user|password)=");
  private static final Pattern PUBLIC_URL =
      Pattern.compile("(https?)://([A-Za-z0-9.-]+|\\[[0-9a-f:]+\\])(:[0-9]{1,5})?");
  private static final int SHORTEST_PASSWORD = 16;
  private static final int KEY_BYTES = 32;
  private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=");
  private static final Pattern VERIFIED = Pattern.compile("[?&]sslmode=verify-full(&|$)");
  private static final Set<String> SECRETS =
      Set.of(Settings.MASTER_KEY, Settings.AUDIT_KEY, Settings.VAULT_KEYS, Settings.LOG_SINK_TOKEN);
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+");
  private static final String CLIENT_ID = "_CLIENT_ID";
  private static final String CLIENT_SECRET = "_CLIENT_SECRET";
  private static final Set<String> MAIL_SECURITY = Set.of("starttls", "tls", "none");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What installers, examples and compose files use, in lower case. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "postgres", "password", "changeme", "change-me", "secret", "admin", "root", "medspasync");

  private static final String MAKE_PASSWORD = "make one with: openssl rand -hex 24";

  private final Settings settings;
  private final List<String> troubles = new ArrayList<>();

  private SettingRules(Settings settings) {
    this.settings = settings;
  }

  /** What is wrong with the settings, a sentence each; empty when a service may start with them. */
  static List<String> troubles(Settings settings) {
    SettingRules rules = new SettingRules(settings);
    rules.check();
    return List.copyOf(rules.troubles);
  }

  private void check() {
    unknownKeys();
    readable(settings::httpPort);
    readable(settings::httpAddress);
    readable(settings::heap);
    readable(settings::startCache);
    readable(settings::startTimeoutSeconds);
    if (settings.text(Settings.CORS_ORIGINS).isPresent()) {
      trouble(
          Settings.CORS_ORIGINS,
          "must be empty: the web app and the API share one origin, and no other may call it");
    }
    settings.publicUrl().ifPresent(this::publicUrl);
    randomKey(Settings.MASTER_KEY);
    randomKey(Settings.AUDIT_KEY);
    environmentFile();
    ownPassword(Settings.DB_APP_PASSWORD);
    ownPassword(Settings.DB_MIGRATOR_PASSWORD);
    if (bothGiven() && sameOwnPasswords()) {
      trouble(
          Settings.DB_MIGRATOR_PASSWORD,
          "must differ from "
              + Settings.DB_APP_PASSWORD
              + ": the application must not be able to change schemas; "
              + MAKE_PASSWORD);
    }
    settings.text(Settings.DB_URL).ifPresent(this::server);
    readable(settings::mailPort);
    readable(() -> settings.requestsAMinute(Settings.REQUESTS_PER_ADDRESS));
    readable(() -> settings.requestsAMinute(Settings.REQUESTS_PER_PERSON));
    readable(() -> settings.requestsAMinute(Settings.REQUESTS_PER_PRACTICE));
    readable(() -> settings.requestsAMinute(Settings.COSTLY_REQUESTS_PER_PERSON));
    readable(settings::storagePerPractice);
    settings.text(Settings.MAIL_HOST).ifPresent(this::mail);
    settings.text(Settings.LOG_SINK).ifPresent(this::logSink);
    settings.text(Settings.GEO_DATABASE).ifPresent(this::geoDatabase);
    settings.text(Settings.OPERATOR_ADDRESSES).ifPresent(this::operatorAddresses);
    outboundOrigins().forEach(this::outboundOrigin);
    provider("GOOGLE", Settings.GOOGLE_ISSUER);
    provider("MICROSOFT", Settings.MICROSOFT_ISSUER);
    provider("OIDC", Settings.OIDC_ISSUER);
    if (settings.text(Settings.OIDC_ISSUER).isEmpty()
        && settings.text(Settings.OWN_PREFIX + "OIDC" + CLIENT_ID).isPresent()) {
      trouble(Settings.OIDC_ISSUER, "is needed with " + Settings.OWN_PREFIX + "OIDC" + CLIENT_ID);
    }
  }

  /** Whoever answers in the place of a provider signs in as anybody. */
  private void provider(String name, String issuerKey) {
    String id = Settings.OWN_PREFIX + name + CLIENT_ID;
    String secret = Settings.OWN_PREFIX + name + CLIENT_SECRET;
    if (settings.text(id).isPresent() != settings.text(secret).isPresent()) {
      trouble(id, "and " + secret + " are needed both, or none");
    }
    Optional<String> issuer = settings.text(issuerKey);
    if (issuer
        .filter(address -> !address.startsWith("https://"))
        .filter(address ->
            outboundOrigins().stream()
                .noneMatch(origin -> (address + "/").startsWith(origin + "/")))
        .isPresent()) {
      trouble(
          issuerKey,
          "must begin with https://, or with an origin of this machine that "
              + Settings.OUTBOUND_ORIGINS
              + " names");
    }
  }

  private List<String> outboundOrigins() {
    return settings.text(Settings.OUTBOUND_ORIGINS).stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .toList();
  }

  private void outboundOrigin(String origin) {
    Matcher parts = PUBLIC_URL.matcher(origin);
    if (!parts.matches()) {
      trouble(
          Settings.OUTBOUND_ORIGINS,
          "must look like https://id.internal.example, divided by commas, not " + origin);
    } else if (parts.group(1).equals("http") && !LOOPBACK.contains(parts.group(2))) {
      trouble(
          Settings.OUTBOUND_ORIGINS, "must begin with https:// unless they are on this machine");
    }
  }

  private void operatorAddresses(String networks) {
    try {
      ConsoleNetworks.parse(networks);
    } catch (IllegalArgumentException e) {
      trouble(Settings.OPERATOR_ADDRESSES, "holds what is none: " + e.getMessage());
    }
  }

  private void geoDatabase(String file) {
    if (!Files.isReadable(Path.of(file))) {
      trouble(
          Settings.GEO_DATABASE,
          "names no file that can be read: " + Path.of(file).toAbsolutePath());
    }
  }

  private void unknownKeys() {
    Set<String> known = SettingKeys.all();
    for (String key : settings.ownKeys()) {
      if (!known.contains(key)) {
        String meant =
            SettingKeys.nearest(key).map(near -> "; did you mean " + near + "?").orElse("");
        troubles.add(key + " is not a setting" + meant + " env.example lists all of them.");
      }
    }
  }

  /** Links with secrets are made of it, so anywhere but on this machine it has to be encrypted. */
  private void publicUrl(String url) {
    Matcher parts = PUBLIC_URL.matcher(url);
    if (!parts.matches()) {
      trouble(Settings.PUBLIC_URL, "must look like https://sync.example.com, not " + url);
    } else if (parts.group(1).equals("http") && !LOOPBACK.contains(parts.group(2))) {
      trouble(Settings.PUBLIC_URL, "must begin with https:// unless it is this machine");
    }
  }

  private void randomKey(String name) {
    Optional<String> key = settings.text(name);
    if (key.isPresent() && !isRandomKey(key.get())) {
      trouble(
          name,
          "must be 32 random bytes in base64url; make one with: openssl rand -base64 32 |"
              + " tr '+/' '-_' | tr -d '='");
    }
    try {
      settings.text(Settings.VAULT_KEYS).ifPresent(text -> KeyRing.of(text, Settings.VAULT_KEYS));
    } catch (UnusableKeyException e) {
      troubles.add(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isRandomKey(String text) {
    try {
      return Base64.getUrlDecoder().decode(text.strip()).length == KEY_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private void ownPassword(String key) {
    settings
        .text(key)
        .filter(password -> password.length() < SHORTEST_PASSWORD)
        .ifPresent(password ->
            trouble(
                key, "must have at least " + SHORTEST_PASSWORD + " characters; " + MAKE_PASSWORD));
  }

  private boolean bothGiven() {
    return settings.text(Settings.DB_APP_PASSWORD).isPresent()
        && settings.text(Settings.DB_MIGRATOR_PASSWORD).isPresent();
  }

  private boolean sameOwnPasswords() {
    return settings
        .text(Settings.DB_APP_PASSWORD)
        .equals(settings.text(Settings.DB_MIGRATOR_PASSWORD));
  }

  private void server(String url) {
    Matcher parts = POSTGRESQL.matcher(url);
    if (SIGN_IN.matcher(url).find()) {
      trouble(
          Settings.DB_URL,
          "must not hold user or password; they belong into "
              + Settings.DB_ADMIN_USER
              + " and "
              + Settings.DB_ADMIN_PASSWORD);
    } else if (!parts.matches()) {
      trouble(Settings.DB_URL, "must look like jdbc:postgresql://host:5432/database, not " + url);
    } else {
      boolean elsewhere = !LOOPBACK.contains(host(parts.group(1)));
      administrator(elsewhere);
      encryption(elsewhere, parts.group(2) == null ? "" : parts.group(2));
    }
  }

  /** What goes over a network to a server is everything that it keeps. */
  private void encryption(boolean elsewhere, String parameters) {
    if (elsewhere
        && (!VERIFIED.matcher(parameters).find()
            || SSL_MODE.matcher(parameters).results().count() > 1)) {
      trouble(
          Settings.DB_URL,
          "must end in ?sslmode=verify-full (and &sslrootcert=FILE where its certificate is of your"
              + " own authority) unless the server is this machine: without it anybody on the way"
              + " can read along or take its place");
    }
  }

  /** Secrets are for their owner alone. */
  private void environmentFile() {
    Path file = settings.project().resolve(".env");
    if (HomeFolder.POSIX && holdsSecrets(EnvironmentFile.read(file).keySet())) {
      try {
        if (!Collections.disjoint(Files.getPosixFilePermissions(file), OF_OTHERS)) {
          troubles.add(file + " holds secrets and is open to others: chmod 600 " + file + ".");
        }
      } catch (IOException e) {
        troubles.add(file + " cannot be looked at: " + FileTroubles.reason(e) + ".");
      }
    }
  }

  private static boolean holdsSecrets(Set<String> keys) {
    return keys.stream()
        .anyMatch(key ->
            key.endsWith("_PASSWORD") || key.endsWith(CLIENT_SECRET) || SECRETS.contains(key));
  }

  /** Letters carry links that let people in: they leave this machine encrypted or not at all. */
  private void mail(String host) {
    String security = settings.text(Settings.MAIL_SECURITY).orElse("starttls");
    if (!MAIL_SECURITY.contains(security)) {
      trouble(Settings.MAIL_SECURITY, "must be starttls, tls or none, not " + security);
    } else if (security.equals("none") && !LOOPBACK.contains(host)) {
      trouble(Settings.MAIL_SECURITY, "may be none for a mail server on this machine only");
    }
    Optional<String> from = settings.text(Settings.MAIL_FROM);
    if (from.isEmpty()) {
      trouble(Settings.MAIL_FROM, "is needed with " + Settings.MAIL_HOST);
    } else if (!ADDRESS.matcher(from.get()).matches()) {
      trouble(Settings.MAIL_FROM, "must be an address such as no-reply@sync.example.com");
    }
    readable(settings::mailPassword);
    if (settings.text(Settings.MAIL_PASSWORD).isPresent()
        && settings.text(Settings.MAIL_PASSWORD_FILE).isPresent()) {
      trouble(Settings.MAIL_PASSWORD_FILE, "is not needed with " + Settings.MAIL_PASSWORD);
    }
  }

  /** Lines say which person asked for what; they travel as everything else does. */
  private void logSink(String text) {
    URI address = uri(text);
    boolean here = address != null && LOOPBACK.contains(String.valueOf(address.getHost()));
    if (address == null || address.getHost() == null) {
      trouble(Settings.LOG_SINK, "must look like https://logs.example.com/ingest, not " + text);
    } else if (!"https".equals(address.getScheme())
        && !(here && "http".equals(address.getScheme()))) {
      trouble(Settings.LOG_SINK, "must begin with https:// unless it is on this machine");
    }
  }

  private void administrator(boolean elsewhere) {
    for (String key : List.of(Settings.DB_ADMIN_USER, Settings.DB_ADMIN_PASSWORD)) {
      if (settings.text(key).isEmpty()) {
        trouble(key, "is needed with " + Settings.DB_URL);
      }
    }
    boolean wellKnown =
        settings.text(Settings.DB_ADMIN_PASSWORD).filter(this::isWellKnown).isPresent();
    if (elsewhere && wellKnown) {
      trouble(
          Settings.DB_ADMIN_PASSWORD,
          "is one that everybody tries first; give the superuser of that server another, "
              + MAKE_PASSWORD);
    }
  }

  private boolean isWellKnown(String password) {
    return WELL_KNOWN.contains(password.toLowerCase(java.util.Locale.ROOT))
        || settings.text(Settings.DB_ADMIN_USER).filter(password::equals).isPresent();
  }

  private static String host(String address) {
    String host = URI.create(address).getHost();
    return host == null ? address : host;
  }

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private void readable(Runnable read) {
    try {
      read.run();
    } catch (ServiceException e) {
      troubles.add(String.valueOf(e.getMessage()));
    }
  }

  private void trouble(String key, String reason) {
    troubles.add(key + " " + reason + ".");
  }
}
