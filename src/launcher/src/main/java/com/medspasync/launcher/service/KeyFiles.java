package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets that the product makes for itself: one file each, readable by its owner only. */
public final class KeyFiles {
  private static final int RANDOM_BYTES = 32;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public KeyFiles(HomeFolder home) {
    this.folder = home.keys();
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  /** The secret with this name; made at first use, the same ever after. */
  public String getOrCreate(String name) {
    return getOrCreate(name, this::randomText);
  }

  /** The secret with this name; what the maker makes when there is none yet. */
  public String getOrCreate(String name, Supplier<String> maker) {
    Path file = path(name);
    try {
      if (!Files.exists(file)) {
        create(file, maker.get());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or make the key file " + file, e);
    }
  }

  private String randomText() {
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private void create(Path file, String text) throws IOException {
    // Written aside first: a half-written key would lock the owner out of her own database.
    Path draft = Files.createTempFile(folder, "new-", "", HomeFolder.ownerOnly());
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException raced) {
      // Another command made it in between, and its key is the one in use.
      System.getLogger(KeyFiles.class.getName())
          .log(System.Logger.Level.DEBUG, "{0} was made by another command", file);
    } finally {
      Files.delete(draft);
    }
  }
}
