package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.Transactions;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The keys that access tokens are signed with: in the database, so that every node knows them, but
 * sealed. A key signs for {@link #SIGNS_FOR} and verifies a little longer; its successor is made
 * before it ends, and no one is signed out by that.
 */
@Singleton
public class SigningKeys {

  static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

  private static final Duration SIGNS_FOR = Duration.ofDays(30);
  private static final Duration KNOWN_FOR = SIGNS_FOR.plusDays(1);

  /** How soon a node notices the keys that another made; much less than a key lives. */
  private static final Duration LOOKED_UP_EVERY = Duration.ofMinutes(5);

  private record Key(ECKey pair, Instant madeAt, Instant activeFrom) {}

  private record Loaded(List<Key> newestFirst, Instant at) {

    boolean needsSuccessor(Instant now) {
      return newestFirst.isEmpty()
          || !now.isBefore(newestFirst.getFirst().madeAt().plus(SIGNS_FOR));
    }
  }

  private final DataSource platform;
  private final MasterKey masterKey;
  private final Clock clock;

  private volatile @Nullable Loaded loaded;

  @Inject
  SigningKeys(@Platform DataSource platform, MasterKey masterKey, Clock clock) {
    this.platform = platform;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /** The key to sign with at present. */
  ECKey current() throws SQLException {
    Loaded known = load();
    Instant now = clock.instant();
    return known.newestFirst().stream()
        .filter(key -> !key.activeFrom().isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no signing key is active"))
        .pair();
  }

  /** The keys that a token may be signed with. */
  JWKSet known() throws SQLException {
    List<JWK> keys = new ArrayList<>();
    load().newestFirst().forEach(key -> keys.add(key.pair().toPublicJWK()));
    return new JWKSet(keys);
  }

  private Loaded load() throws SQLException {
    // As exact as the database: a key that is made now must not seem to be one of the future.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Loaded present = loaded;
    if (present == null
        || now.isAfter(present.at().plus(LOOKED_UP_EVERY))
        || present.needsSuccessor(now)) {
      present = Transactions.call(platform, connection -> readOrMake(connection, now));
      loaded = present;
    }
    return present;
  }

  private Loaded readOrMake(Connection connection, Instant now) throws SQLException {
    Loaded found = read(connection, now);
    if (!found.needsSuccessor(now)) {
      return found;
    }
    // Every node knows a successor before the first token bears its name.
    boolean first = found.newestFirst().isEmpty();
    make(connection, now, first ? now : now.plus(LOOKED_UP_EVERY.multipliedBy(2)));
    return read(connection, now);
  }

  private Loaded read(Connection connection, Instant now) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select sealed_private_key, created_at, active_from
              from platform.signing_keys
             where algorithm = ? and retires_at > ?
             order by created_at desc, id
            """)) {
      select.setString(1, ALGORITHM.getName());
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          keys.add(
              new Key(
                  ECKey.parse(masterKey.unseal(row.getBytes(1))),
                  row.getTimestamp(2).toInstant(),
                  row.getTimestamp(3).toInstant()));
        }
      }
    } catch (ParseException e) {
      throw new IllegalStateException("A signing key in the database is not one", e);
    }
    return new Loaded(List.copyOf(keys), now);
  }

  /** Named by the day, so that of two nodes that make a key at the same time only one succeeds. */
  private void make(Connection connection, Instant now, Instant activeFrom) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into platform.signing_keys
              (id, algorithm, public_key, sealed_private_key, created_at, active_from, retires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)) {
      ECKey key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(ALGORITHM)
              .keyID(LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
              .generate();
      insert.setString(1, key.getKeyID());
      insert.setString(2, ALGORITHM.getName());
      insert.setBytes(3, key.toECPublicKey().getEncoded());
      insert.setBytes(4, masterKey.seal(key.toJSONString()));
      insert.setObject(5, now.atOffset(ZoneOffset.UTC));
      insert.setObject(6, activeFrom.atOffset(ZoneOffset.UTC));
      insert.setObject(7, now.plus(KNOWN_FOR).atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 does not work here", e);
    }
  }
}
