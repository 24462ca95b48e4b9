package com.medspasync.tenants.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.medspasync.tenants.KeyMaker;
import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The keys of all tenants: a small file each, wrapped by a master key. They are kept outside the
 * database so that no dump or backup of it holds them, and destroying one erases its tenant in
 * every backup.
 */
public final class TenantKeys implements KeyMaker {

  /** For how long another process may still work with keys as they were. */
  public static final Duration SEEN_AFTER = Duration.ofSeconds(5);

  private static final int MOST_IN_MEMORY = 1_000;
  private static final String WRAPPED_BY = "wrapped-by";
  private static final String ROWS = "rows";
  private static final String FILES = "files";
  private static final String INDEX = "index";
  private static final String PLAIN = "plain-values";
  private static final String SEALED = "sealed-columns";

  static {
    try {
      AeadConfig.register();
      StreamingAeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The library of ciphers does not work here", e);
    }
  }

  private final Path folder;
  private final MasterKeys masters;
  private final Cache<TenantId, Vault> vaults =
      Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).expireAfterWrite(SEEN_AFTER).build();

  /**
   * @param folder holds a file per tenant; made private to its owner when missing
   */
  public TenantKeys(Path folder, MasterKeys masters) {
    this.folder = folder;
    this.masters = masters;
  }

  /**
   * What seals and opens the tenant's data now. Ask anew for each piece of work: keys change.
   *
   * @throws UnusableKeyException when the tenant has no key, or its master key is missing
   */
  public Vault of(TenantId tenant) {
    return vaults.get(tenant, this::load);
  }

  /** What opens this value: the keys are read again when it was sealed by one unknown here. */
  public Vault opening(TenantId tenant, byte[] sealed) {
    Vault vault = of(tenant);
    if (vault.knows(sealed)) {
      return vault;
    }
    vaults.invalidate(tenant);
    return of(tenant);
  }

  /** The same for a file, by the number of its key. */
  Vault openingFiles(TenantId tenant, String key) {
    Vault vault = of(tenant);
    if (vault.hasFileKey(key)) {
      return vault;
    }
    vaults.invalidate(tenant);
    return of(tenant);
  }

  @Override
  public String make(TenantId tenant) {
    return make(tenant, false);
  }

  /** The same for a tenant who has data from before there were keys. */
  public String makeForPlain(TenantId tenant) {
    return make(tenant, true);
  }

  /** Whether the tenant has a key. */
  public boolean exist(TenantId tenant) {
    return Files.exists(file(tenant));
  }

  /**
   * The mark of the tenant's key, as {@link #make} answered it.
   *
   * @throws UnusableKeyException when there is no key, or no master key for it
   */
  public String mark(TenantId tenant) {
    return HexFormat.of().formatHex(of(tenant).index("mark", ""));
  }

  /** Destroys the key. Nothing that was sealed by it can be read any more, wherever it is. */
  public void destroy(TenantId tenant) {
    try {
      Files.deleteIfExists(file(tenant));
      vaults.invalidate(tenant);
    } catch (IOException e) {
      throw new UncheckedIOException("The key of " + tenant + " cannot be deleted", e);
    }
  }

  /** Whether values from before the present key may still stand in the tables. */
  boolean isChanging(TenantId tenant) {
    KeySets sets = read(tenant);
    return sets.plain()
        || sets.rows().size() > 1
        || !sets.sealed().containsAll(SealedColumn.names());
  }

  /** Whether plain values may still stand in a column. */
  boolean mayBePlain(TenantId tenant, SealedColumn column) {
    return !read(tenant).sealed().contains(column.columnName());
  }

  /** Puts a new key in front of the present one, unless that was done and not yet completed. */
  void change(TenantId tenant) {
    KeySets sets = read(tenant);
    if (sets.rows().size() == 1) {
      write(
          tenant,
          new KeySets(
              withNew(sets.rows(), PredefinedAeadParameters.AES256_GCM),
              withNew(sets.files(), PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB),
              sets.index(),
              sets.plain(),
              sets.sealed()));
    }
  }

  /** Forgets all keys but the newest: nothing is left that is plain or that another one sealed. */
  void completeChange(TenantId tenant) {
    KeySets sets = read(tenant);
    write(
        tenant,
        new KeySets(
            onlyPrimary(sets.rows()),
            onlyPrimary(sets.files()),
            sets.index(),
            false,
            SealedColumn.names()));
  }

  /**
   * Wraps all keys by the current master key, one after the other; everybody is served meanwhile.
   * When this returns, nothing is wrapped by another.
   *
   * @return how many were
   */
  public long wrapAllAnew() {
    long wrapped = 0;
    long found = 1;
    while (found > 0) { // a tenant may have been created meanwhile
      found = tenants().stream().filter(this::wrapAnew).count();
      wrapped += found;
    }
    return wrapped;
  }

  private List<TenantId> tenants() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> TenantId.parse(String.valueOf(file.getFileName())).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of practices cannot be listed", e);
    }
  }

  /** Wraps the tenant's keys by the current master key; returns whether another did before. */
  boolean wrapAnew(TenantId tenant) {
    boolean needed = !masters.current().equals(properties(tenant).getProperty(WRAPPED_BY));
    if (needed) {
      write(tenant, read(tenant));
    }
    return needed;
  }

  private String make(TenantId tenant, boolean plain) {
    if (!exist(tenant)) {
      write(
          tenant,
          new KeySets(
              fresh(PredefinedAeadParameters.AES256_GCM),
              fresh(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB),
              fresh(PredefinedPrfParameters.HMAC_SHA256_PRF),
              plain,
              plain ? Set.of() : SealedColumn.names()));
    }
    return mark(tenant);
  }

  private Vault load(TenantId tenant) {
    KeySets sets = read(tenant);
    Set<String> unsealed = new HashSet<>(SealedColumn.names());
    unsealed.removeAll(sets.sealed());
    return new Vault(tenant, sets.rows(), sets.files(), sets.index(), sets.plain(), unsealed);
  }

  private KeySets read(TenantId tenant) {
    Properties stored = properties(tenant);
    String master = stored.getProperty(WRAPPED_BY, "");
    try {
      return new KeySets(
          unwrapped(tenant, stored, master, ROWS),
          unwrapped(tenant, stored, master, FILES),
          unwrapped(tenant, stored, master, INDEX),
          Boolean.parseBoolean(stored.getProperty(PLAIN)),
          sealed(stored));
    } catch (GeneralSecurityException e) {
      throw new UnusableKeyException(
          "The key file " + file(tenant) + " was changed; bring it back from its backup.", e);
    }
  }

  /** Keys from before this was written down know the columns that were sealed first. */
  private static Set<String> sealed(Properties stored) {
    String names = stored.getProperty(SEALED);
    if (names == null) {
      return Boolean.parseBoolean(stored.getProperty(PLAIN)) ? Set.of() : SealedColumn.FIRST;
    }
    return Set.of(names.split(" "));
  }

  private Properties properties(TenantId tenant) {
    Properties stored = new Properties();
    try {
      stored.load(new StringReader(Files.readString(file(tenant))));
      return stored;
    } catch (NoSuchFileException e) {
      throw new UnusableKeyException(
          "The key of practice "
              + tenant
              + " is missing: bring back "
              + file(tenant)
              + " from where keys are backed up.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("The key of " + tenant + " cannot be read", e);
    }
  }

  private KeysetHandle unwrapped(TenantId tenant, Properties stored, String master, String part)
      throws GeneralSecurityException {
    byte[] wrapped = Base64.getDecoder().decode(stored.getProperty(part, ""));
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
        wrapped, masters.key(master), context(tenant, part));
  }

  /** Complete and on disk, or not at all: half a key is a tenant lost. */
  private void write(TenantId tenant, KeySets sets) {
    Properties stored = new Properties();
    String master = masters.current();
    stored.setProperty(WRAPPED_BY, master);
    stored.setProperty(ROWS, wrapped(tenant, sets.rows(), master, ROWS));
    stored.setProperty(FILES, wrapped(tenant, sets.files(), master, FILES));
    stored.setProperty(INDEX, wrapped(tenant, sets.index(), master, INDEX));
    stored.setProperty(PLAIN, Boolean.toString(sets.plain()));
    stored.setProperty(SEALED, String.join(" ", new TreeSet<>(sets.sealed())));
    StringWriter text = new StringWriter();
    try {
      stored.store(text, null);
      writeSafely(file(tenant), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The key of " + tenant + " cannot be kept", e);
    }
    vaults.invalidate(tenant);
  }

  /** Replaces a file that only its owner may read, in one step that lasts. */
  static void writeSafely(Path file, String text) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("a key needs a folder");
    }
    Files.createDirectories(folder, posix ? only("rwx------") : new FileAttribute<?>[0]);
    Path draft =
        Files.createTempFile(
            folder, "new-", "", posix ? only("rw-------") : new FileAttribute<?>[0]);
    try {
      try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    if (posix) {
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  private String wrapped(TenantId tenant, KeysetHandle keys, String master, String part) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              TinkProtoKeysetFormat.serializeEncryptedKeyset(
                  keys, masters.key(master), context(tenant, part)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of " + tenant + " cannot be wrapped", e);
    }
  }

  private static byte[] context(TenantId tenant, String part) {
    return (tenant.schema() + '\0' + part).getBytes(StandardCharsets.UTF_8);
  }

  private Path file(TenantId tenant) {
    return folder.resolve(tenant.toString());
  }

  private static KeysetHandle fresh(Parameters kind) {
    try {
      return KeysetHandle.generateNew(kind);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key can be made here", e);
    }
  }

  private static KeysetHandle withNew(KeysetHandle keys, Parameters kind) {
    try {
      return KeysetHandle.newBuilder(keys)
          .addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId().makePrimary())
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key can be made here", e);
    }
  }

  private static KeysetHandle onlyPrimary(KeysetHandle keys) {
    try {
      return KeysetHandle.newBuilder()
          .addEntry(
              KeysetHandle.importKey(keys.getPrimary().getKey())
                  .withFixedId(keys.getPrimary().getId())
                  .makePrimary())
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The newest key cannot be kept alone", e);
    }
  }

  /**
   * The keys of a tenant, and what they have sealed.
   *
   * @param plain whether values and files from before there were keys may still lie there
   * @param sealed names of the columns in which no plain value is left
   */
  private record KeySets(
      KeysetHandle rows,
      KeysetHandle files,
      KeysetHandle index,
      boolean plain,
      Set<String> sealed) {}
}
