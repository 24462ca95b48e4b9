package com.medspasync.tenants.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import java.lang.System.Logger.Level;

/**
 * The function itself, in the PHC text format; each implementation knows the hashes of the others.
 */
interface Argon2id {

  int MEMORY_KIB = 19_456;
  int ITERATIONS = 2;
  int PARALLELISM = 1;
  int HASH_BYTES = 32;
  int SALT_BYTES = 16;

  String hash(String password);

  boolean verify(String password, String hash);

  /**
   * The C library, which takes half the processor's time, where there is one for this system; else
   * the one in Java.
   */
  static Argon2id fastest() {
    try {
      Argon2id compiled = new Compiled();
      compiled.hash("whether it can be loaded here");
      return compiled;
    } catch (LinkageError notForThisSystem) {
      System.getLogger(Argon2id.class.getName())
          .log(Level.INFO, "Passwords are hashed in Java: {0}", notForThisSystem.getMessage());
      return new InJava();
    }
  }

  /** The reference implementation. */
  final class Compiled implements Argon2id {
    private final de.mkammerer.argon2.Argon2 library =
        Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);

    @Override
    public String hash(String password) {
      return library.hash(ITERATIONS, MEMORY_KIB, PARALLELISM, password.toCharArray());
    }

    @Override
    public boolean verify(String password, String hash) {
      return library.verify(hash, password.toCharArray());
    }
  }

  /** For systems that the other has no library for. */
  final class InJava implements Argon2id {
    private static final Argon2Function CURRENT =
        Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

    @Override
    public String hash(String password) {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(CURRENT).getResult();
    }

    @Override
    public boolean verify(String password, String hash) {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
  }
}
