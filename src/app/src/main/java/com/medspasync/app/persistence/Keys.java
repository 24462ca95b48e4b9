package com.medspasync.app.persistence;

import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.MasterKeys;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the keys of personal data, and the files that they seal, where the launcher put them. */
@Dependent
public class Keys {

  @Produces
  @Singleton
  static TenantKeys keys(
      @ConfigProperty(name = "medspasync.home", defaultValue = ".medspasync") String home,
      @ConfigProperty(name = "medspasync.vault.keys") Optional<String> masterKeys) {
    Path folder = Path.of(home).resolve("keys");
    MasterKeys masters =
        masterKeys
            .map(text -> KeyRing.of(text, "MEDSPASYNC_VAULT_KEYS"))
            .orElseGet(() -> KeyRing.inFile(folder.resolve("vault-keys")));
    return new TenantKeys(folder.resolve("practices"), masters);
  }

  /** Sealed files of all practices. */
  @Produces
  @Singleton
  static SealedFiles files(
      @ConfigProperty(name = "medspasync.home", defaultValue = ".medspasync") String home,
      TenantKeys keys) {
    return new SealedFiles(Path.of(home).resolve("files"), keys);
  }
}
