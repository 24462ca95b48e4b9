package com.medspasync.tenants.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.PrfSet;
import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * Seals and opens the personal data of one tenant (AES-256-GCM). A sealed value begins with one
 * byte that says how it is kept and the number of the key; a value from before there were keys
 * begins with a zero and is text.
 */
public final class Vault {

  /** What a value begins with that is not sealed yet. */
  public static final byte PLAIN = 0;

  private static final int PREFIX_BYTES = 5;
  private static final int INDEX_BYTES = 16;

  private final TenantId tenant;
  private final KeysetHandle rows;
  private final KeysetHandle fileKeys;
  private final boolean takesPlain;
  private final Set<String> unsealed;
  private final Aead values;
  private final StreamingAead files;
  private final PrfSet index;

  /**
   * @param takesPlain whether everything may be from before there were keys
   * @param unsealed names of columns that came to be sealed later and may still hold plain values
   */
  Vault(
      TenantId tenant,
      KeysetHandle rows,
      KeysetHandle files,
      KeysetHandle index,
      boolean takesPlain,
      Set<String> unsealed) {
    this.tenant = tenant;
    this.rows = rows;
    this.fileKeys = files;
    this.takesPlain = takesPlain;
    this.unsealed = unsealed;
    try {
      this.values = rows.getPrimitive(RegistryConfiguration.get(), Aead.class);
      this.files = files.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
      this.index = index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key of " + tenant + " is of an unknown kind", e);
    }
  }

  /** Encrypts a text for one place. */
  public byte[] seal(Place place, String text) {
    try {
      return values.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work here", e);
    }
  }

  /**
   * The text that was sealed for this place.
   *
   * @throws SealBrokenException when it was sealed for another place or by another key, or changed
   */
  public String open(Place place, byte[] sealed) {
    if (isPlain(sealed)) {
      if (!takesPlain && !unsealed.contains(place.columnName())) {
        throw new SealBrokenException(place, null);
      }
      return new String(sealed, 1, sealed.length - 1, StandardCharsets.UTF_8);
    }
    try {
      return new String(values.decrypt(sealed, bound(place)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new SealBrokenException(place, e);
    }
  }

  /** Whether this state of the keys can open the value; a newer one may be able to. */
  public boolean knows(byte[] sealed) {
    if (isPlain(sealed) || sealed.length < PREFIX_BYTES) {
      return true;
    }
    int id = ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.getAt(i).getId() == id) {
        return true;
      }
    }
    return false;
  }

  /** Whether values and files from before there were keys may still stand. */
  boolean takesPlain() {
    return takesPlain;
  }

  /** Number of the key that seals files from now on. */
  String fileKey() {
    return number(fileKeys.getPrimary().getId());
  }

  /** Whether this state of the keys has the key of this number. */
  boolean hasFileKey(String key) {
    for (int i = 0; i < fileKeys.size(); i++) {
      if (number(fileKeys.getAt(i).getId()).equals(key)) {
        return true;
      }
    }
    return key.isEmpty();
  }

  private static String number(int id) {
    return HexFormat.of().toHexDigits(id);
  }

  /** What every value begins with that is sealed from now on. */
  public byte[] prefix() {
    return ByteBuffer.allocate(PREFIX_BYTES)
        .put((byte) 1)
        .putInt(rows.getPrimary().getId())
        .array();
  }

  /** A name for a text that is the same whenever the text is, and says nothing without the key. */
  public byte[] index(String purpose, String text) {
    try {
      return index.computePrimary(
          (purpose + '\0' + text).getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 does not work here", e);
    }
  }

  /** The same in the form of an id. */
  UUID indexId(String purpose, String text) {
    ByteBuffer name = ByteBuffer.wrap(index(purpose, text));
    return new UUID(name.getLong(), name.getLong());
  }

  /** Encrypts what is written, of any length; closing completes it. */
  public WritableByteChannel sealing(WritableByteChannel target, Place place) throws IOException {
    try {
      return files.newEncryptingChannel(target, bound(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work here", e);
    }
  }

  /** Decrypts what is read, from any position. Reading fails where anything was changed. */
  public SeekableByteChannel opening(SeekableByteChannel sealed, Place place) throws IOException {
    try {
      SeekableByteChannel open = files.newSeekableDecryptingChannel(sealed, bound(place));
      // it finds the key, and with it the size, when something is read
      if (open.read(ByteBuffer.allocate(1)) > 0) {
        return open.position(0);
      }
      requireEmpty(sealed, place);
      return new Nothing(sealed);
    } catch (GeneralSecurityException e) {
      throw new IOException("The file cannot be decrypted", e);
    }
  }

  /** The library reads without end where there is nothing; read in order, it tells. */
  private void requireEmpty(SeekableByteChannel sealed, Place place)
      throws IOException, GeneralSecurityException {
    ReadableByteChannel content = files.newDecryptingChannel(sealed.position(0), bound(place));
    if (content.read(ByteBuffer.allocate(1)) >= 0) {
      throw new IOException("The file cannot be decrypted");
    }
  }

  private static boolean isPlain(byte[] sealed) {
    return sealed.length > 0 && sealed[0] == PLAIN;
  }

  private byte[] bound(Place place) {
    return (tenant.schema() + '\0' + place.table() + '\0' + place.column() + '\0' + place.row())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** An empty file. */
  private record Nothing(SeekableByteChannel file) implements SeekableByteChannel {

    @Override
    public int read(ByteBuffer target) {
      return -1;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public SeekableByteChannel position(long position) {
      return this;
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
