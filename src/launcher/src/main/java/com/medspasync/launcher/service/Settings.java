package com.medspasync.launcher.service;

import com.medspasync.tenants.DatabaseAccess;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an operator may choose. Values come from the environment, then from the file {@code .env}
 * beside the script, then from the defaults in {@code env.example}; the application reads the same
 * keys by MicroProfile Config ({@code MEDSPASYNC_DB_URL} is {@code medspasync.db.url} there).
 */
public final class Settings {
  static final String OWN_PREFIX = "MEDSPASYNC_";
  static final String HOME = "MEDSPASYNC_HOME";
  static final String PROJECT = "MEDSPASYNC_PROJECT";
  static final String HTTP_PORT = "MEDSPASYNC_HTTP_PORT";
  static final String HTTP_ADDRESS = "MEDSPASYNC_HTTP_ADDRESS";
  static final String PUBLIC_URL = "MEDSPASYNC_PUBLIC_URL";
  static final String HEAP = "MEDSPASYNC_HEAP";
  static final String START_CACHE = "MEDSPASYNC_START_CACHE";
  static final String START_TIMEOUT = "MEDSPASYNC_START_TIMEOUT";
  static final String DB_URL = "MEDSPASYNC_DB_URL";
  static final String DB_ADMIN_USER = "MEDSPASYNC_DB_ADMIN_USER";
  static final String DB_ADMIN_PASSWORD = "MEDSPASYNC_DB_ADMIN_PASSWORD";
  static final String DB_APP_PASSWORD = "MEDSPASYNC_DB_APP_PASSWORD";
  static final String DB_MIGRATOR_PASSWORD = "MEDSPASYNC_DB_MIGRATOR_PASSWORD";
  static final String MASTER_KEY = "MEDSPASYNC_MASTER_KEY";
  static final String MAIL_HOST = "MEDSPASYNC_MAIL_HOST";
  static final String MAIL_PORT = "MEDSPASYNC_MAIL_PORT";
  static final String MAIL_SECURITY = "MEDSPASYNC_MAIL_SECURITY";
  static final String MAIL_USER = "MEDSPASYNC_MAIL_USER";
  static final String MAIL_PASSWORD = "MEDSPASYNC_MAIL_PASSWORD";
  static final String MAIL_PASSWORD_FILE = "MEDSPASYNC_MAIL_PASSWORD_FILE";
  static final String MAIL_FROM = "MEDSPASYNC_MAIL_FROM";
  static final String AUDIT_KEY = "MEDSPASYNC_AUDIT_KEY";
  static final String GEO_DATABASE = "MEDSPASYNC_GEO_DATABASE";
  public static final String REQUESTS_PER_ADDRESS = "MEDSPASYNC_REQUESTS_PER_ADDRESS";
  public static final String REQUESTS_PER_PERSON = "MEDSPASYNC_REQUESTS_PER_PERSON";
  public static final String REQUESTS_PER_PRACTICE = "MEDSPASYNC_REQUESTS_PER_PRACTICE";
  static final String COSTLY_REQUESTS_PER_PERSON = "MEDSPASYNC_COSTLY_REQUESTS_PER_PERSON";
  static final String LOG_SINK = "MEDSPASYNC_LOG_SINK";
  static final String LOG_SINK_TOKEN = "MEDSPASYNC_LOG_SINK_TOKEN";
  static final String STORAGE_PER_PRACTICE = "MEDSPASYNC_STORAGE_PER_PRACTICE";
  static final String OPERATOR_ADDRESSES = "MEDSPASYNC_OPERATOR_ADDRESSES";
  static final String VAULT_KEYS = "MEDSPASYNC_VAULT_KEYS";
  static final String GOOGLE_ISSUER = "MEDSPASYNC_GOOGLE_ISSUER";
  static final String MICROSOFT_ISSUER = "MEDSPASYNC_MICROSOFT_ISSUER";
  static final String OIDC_ISSUER = "MEDSPASYNC_OIDC_ISSUER";
  static final String OUTBOUND_ORIGINS = "MEDSPASYNC_OUTBOUND_ORIGINS";
  static final String CORS_ORIGINS = "CORS_ORIGINS";

  static final int DEFAULT_HTTP_PORT = 8080;
  static final int DEFAULT_MAIL_PORT = 587;
  private static final int FEWEST_REQUESTS = 60;
  private static final int MOST_REQUESTS = 1_000_000;
  private static final int LEAST_STORAGE = 100;
  private static final int MOST_STORAGE = 100_000_000;
  static final int HIGHEST_PORT = 65_535;
  private static final int SHORTEST_TIMEOUT = 10;
  private static final int LONGEST_TIMEOUT = 3_600;

  /** With less the application does not even start. */
  private static final int SMALLEST_HEAP_MIB = 192;

  private final Map<String, String> values;

  Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The settings of this process. */
  public static Settings ofThisProcess() {
    Map<String, String> environment = System.getenv();
    Path project = Path.of(environment.getOrDefault(PROJECT, "")).toAbsolutePath();
    return read(environment, project);
  }

  static Settings read(Map<String, String> environment, Path project) {
    Map<String, String> values = new TreeMap<>(EnvironmentFile.read(project.resolve(".env")));
    values.putAll(environment);
    values.putIfAbsent(PROJECT, project.toString());
    return new Settings(values);
  }

  /** The same settings with one value replaced. */
  public Settings with(String key, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(key, value);
    return new Settings(changed);
  }

  /** The same settings for a home folder of its own, with the embedded database. */
  public Settings onlyIn(Path home) {
    return with(HOME, home.toString()).with(DB_URL, "");
  }

  public Settings withHttpPort(int port) {
    return with(HTTP_PORT, Integer.toString(port));
  }

  /**
   * The folder of the project: relative paths in settings start here, wherever the command was
   * typed.
   */
  public Path project() {
    return Path.of(text(PROJECT).orElse("")).toAbsolutePath().normalize();
  }

  public HomeFolder home() {
    return new HomeFolder(project().resolve(text(HOME).orElse(".medspasync")).normalize());
  }

  /** The port that was asked for, if any was. */
  public int httpPort() {
    int port = number(HTTP_PORT, DEFAULT_HTTP_PORT);
    if (port < 1 || port > HIGHEST_PORT) {
      throw refused(HTTP_PORT, "must be a TCP port, 1 to 65535, not " + port);
    }
    return port;
  }

  public InetAddress httpAddress() {
    String address = text(HTTP_ADDRESS).orElse("127.0.0.1");
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw refused(HTTP_ADDRESS, "must be an address of this machine, not " + address);
    }
  }

  /** Where people reach the product, without a slash at the end, when that is not this machine. */
  public Optional<String> publicUrl() {
    return text(PUBLIC_URL).map(url -> url.replaceFirst("/$", ""));
  }

  /** The most memory the application may use for objects, in the JVM's notation. */
  public String heap() {
    String heap = text(HEAP).orElse("512m");
    if (!heap.matches("[1-9][0-9]{0,5}[mMgG]")) {
      throw refused(HEAP, "must be a size such as 512m or 2g, not " + heap);
    }
    int size = Integer.parseInt(heap, 0, heap.length() - 1, 10);
    if (heap.toLowerCase(Locale.ROOT).endsWith("m") && size < SMALLEST_HEAP_MIB) {
      throw refused(HEAP, "must be at least " + SMALLEST_HEAP_MIB + "m, not " + heap);
    }
    return heap;
  }

  /** Whether to train and use a cache of loaded classes, which halves the time a start takes. */
  public boolean startCache() {
    return switch (text(START_CACHE).orElse("on")) {
      case "on" -> true;
      case "off" -> false;
      default -> throw refused(START_CACHE, "must be on or off");
    };
  }

  /** How long a start may take, in seconds. */
  public int startTimeoutSeconds() {
    int seconds = number(START_TIMEOUT, 300);
    if (seconds < SHORTEST_TIMEOUT || seconds > LONGEST_TIMEOUT) {
      throw refused(
          START_TIMEOUT,
          "must be " + SHORTEST_TIMEOUT + " to " + LONGEST_TIMEOUT + " seconds, not " + seconds);
    }
    return seconds;
  }

  /** A PostgreSQL server of the operator's own, instead of the embedded one. */
  Optional<DatabaseAccess> externalDatabase() {
    return text(DB_URL)
        .map(url -> new DatabaseAccess(url, required(DB_ADMIN_USER), required(DB_ADMIN_PASSWORD)));
  }

  /** Whether letters can be sent to people. */
  public boolean sendsMail() {
    return text(MAIL_HOST).isPresent();
  }

  /** What signs in at the mail server: as it is set, else what the named file holds. */
  Optional<String> mailPassword() {
    return text(MAIL_PASSWORD)
        .or(() ->
            text(MAIL_PASSWORD_FILE)
                .map(file -> SecretFile.read(MAIL_PASSWORD_FILE, project().resolve(file))));
  }

  /** Requests a minute; without a value the application has its own. */
  int requestsAMinute(String name) {
    int requests = number(name, FEWEST_REQUESTS);
    if (requests < FEWEST_REQUESTS || requests > MOST_REQUESTS) {
      throw refused(
          name,
          "must be "
              + FEWEST_REQUESTS
              + " to "
              + MOST_REQUESTS
              + " requests a minute, not "
              + requests);
    }
    return requests;
  }

  /** Megabytes; without a value the application has its own. */
  int storagePerPractice() {
    int megabytes = number(STORAGE_PER_PRACTICE, LEAST_STORAGE);
    if (megabytes < LEAST_STORAGE || megabytes > MOST_STORAGE) {
      throw refused(
          STORAGE_PER_PRACTICE,
          "must be " + LEAST_STORAGE + " to " + MOST_STORAGE + " megabytes, not " + megabytes);
    }
    return megabytes;
  }

  int mailPort() {
    int port = number(MAIL_PORT, DEFAULT_MAIL_PORT);
    if (port < 1 || port > HIGHEST_PORT) {
      throw refused(MAIL_PORT, "must be a TCP port, 1 to 65535, not " + port);
    }
    return port;
  }

  /** A secret of the operator's choice, else the one that this home folder keeps. */
  String secret(String key, KeyFiles keys, String file) {
    return text(key).orElseGet(() -> keys.getOrCreate(file));
  }

  /** Refuses values that are wrong, and those that no running service should have. */
  public void refuseUnsafe() {
    List<String> troubles = SettingRules.troubles(this);
    if (!troubles.isEmpty()) {
      throw new ServiceException("launcher.setting-refused", String.join("\n", troubles));
    }
  }

  /** The keys among all that this product claims for itself. */
  Set<String> ownKeys() {
    Set<String> keys = new TreeSet<>(values.keySet());
    keys.removeIf(key -> !key.startsWith(OWN_PREFIX) || key.equals(PROJECT));
    return keys;
  }

  /** All values that the application may read. */
  Map<String, String> forApplication() {
    Map<String, String> result = new TreeMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(OWN_PREFIX) || key.equals(CORS_ORIGINS)) {
        result.put(key, value);
      }
    });
    result.remove(DB_ADMIN_USER);
    result.remove(DB_ADMIN_PASSWORD);
    return result;
  }

  private String required(String key) {
    return text(key).orElseThrow(() -> refused(key, "is needed with " + DB_URL));
  }

  /** The value of a key, when it has one. */
  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  private int number(String key, int byDefault) {
    String text = text(key).orElse(Integer.toString(byDefault));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw refused(key, "must be a whole number, not " + text);
    }
  }

  private static ServiceException refused(String key, String reason) {
    return new ServiceException("launcher.setting-refused", key + " " + reason + ".");
  }
}
