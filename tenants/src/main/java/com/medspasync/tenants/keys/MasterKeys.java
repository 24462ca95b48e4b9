package com.medspasync.tenants.keys;

import com.google.crypto.tink.Aead;

/**
 * What wraps the keys of tenants: a {@link KeyRing} in a file or the environment, or a key
 * management service, whose client library offers its keys as {@link Aead} too.
 */
public interface MasterKeys {

  /** Name of the key that wraps from now on; it says nothing about the key. */
  String current();

  /**
   * The key with this name.
   *
   * @throws UnusableKeyException when there is none
   */
  Aead key(String name);
}
