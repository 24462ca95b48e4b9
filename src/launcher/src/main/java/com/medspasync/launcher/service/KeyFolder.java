package com.medspasync.launcher.service;

import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.MasterKeys;
import com.medspasync.tenants.keys.TenantKeys;
import com.medspasync.tenants.keys.UnusableKeyException;
import java.nio.file.Path;

/** Where the keys of practices lie, and the master key that wraps them. */
final class KeyFolder {
  private static final String MASTER = "vault-keys";

  /** The application looks in the same place. */
  private static final String PRACTICES = "practices";

  private final Settings settings;

  KeyFolder(Settings settings) {
    this.settings = settings;
  }

  /**
   * Makes the first master key. Where data were sealed before there has to be one already: another
   * would open nothing.
   */
  void makeFirst(boolean sealedBefore) {
    if (!sealedBefore && settings.text(Settings.VAULT_KEYS).isEmpty()) {
      new KeyFiles(settings.home()).getOrCreate(MASTER, KeyRing::newKey);
    }
  }

  TenantKeys open() {
    try {
      return new TenantKeys(settings.home().keys().resolve(PRACTICES), masters());
    } catch (UnusableKeyException e) {
      throw new ServiceException("launcher.key-unusable", String.valueOf(e.getMessage()), e);
    }
  }

  /** A new master key wraps from now on; those before can still unwrap. */
  void putNewFirst() {
    if (settings.text(Settings.VAULT_KEYS).isEmpty()) {
      KeyRing.putNewFirst(masterFile());
    }
  }

  /** Nothing is wrapped by the former ones any more. */
  void forgetAllButFirst() {
    if (settings.text(Settings.VAULT_KEYS).isEmpty()) {
      KeyRing.forgetAllButFirst(masterFile());
    }
  }

  /** What the keys also seal: uploaded files. */
  Path uploads() {
    return settings.home().files();
  }

  private Path masterFile() {
    return settings.home().keys().resolve(MASTER);
  }

  private MasterKeys masters() {
    return settings
        .text(Settings.VAULT_KEYS)
        .map(text -> KeyRing.of(text, Settings.VAULT_KEYS))
        .orElseGet(() -> KeyRing.inFile(masterFile()));
  }
}
