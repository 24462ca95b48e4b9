package com.medspasync.app.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.identity.entity.Claims;
import com.medspasync.app.testing.TestPlatform;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Role;
import com.nimbusds.jose.jwk.ECKey;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys follow one another while two nodes sign and verify with them. */
class SigningKeysIT {

  private static final Duration SIGNS_FOR = Duration.ofDays(30);
  private static final Duration STEP = Duration.ofMinutes(2);

  /** As many steps as a token lives. */
  private static final int IN_USE = 5;

  private final TestPlatform platform = new TestPlatform();
  private final Claims claims = new Claims(TypedId.next(), TenantId.next(), TypedId.next());
  private final SigningKeys here = node();
  private final SigningKeys there = node();

  @BeforeEach
  void noKeyWasMadeYet() {
    platform.tables().useHandle(handle -> handle.execute("delete from platform.signing_keys"));
  }

  @Test
  void keysChangeWhileTokensAreUsedAndNobodyIsSignedOut() throws SQLException {
    String first = here.current().getKeyID();
    Set<String> signedBy = new LinkedHashSet<>();
    Deque<String> inUse = new ArrayDeque<>();
    platform.passes(SIGNS_FOR.minusHours(1));

    for (int step = 0; step < 120; step++) {
      SigningKeys signing = step % 2 == 0 ? here : there;
      ECKey key = signing.current();
      signedBy.add(key.getKeyID());
      inUse.addLast(signed(key));
      if (inUse.size() > IN_USE) {
        inUse.removeFirst();
      }
      for (String token : inUse) {
        assertThat(read(token, here)).as("step %d, here", step).contains(claims);
        assertThat(read(token, there)).as("step %d, there", step).contains(claims);
      }
      platform.passes(STEP);
    }

    assertThat(signedBy).hasSize(2).contains(first);
  }

  @Test
  void aTokenOfAnOldKeyIsRefusedWhenTheKeysTimeIsOver() throws SQLException {
    ECKey old = here.current();
    platform.passes(SIGNS_FOR.plusHours(23));
    assertThat(read(signed(old), here)).contains(claims);

    platform.passes(Duration.ofHours(2));

    assertThat(read(signed(old), here)).isEmpty();
    assertThat(read(signed(here.current()), there)).contains(claims);
  }

  private SigningKeys node() {
    return new SigningKeys(platform.source(), new MasterKey("A".repeat(43)), platform.clock());
  }

  private String signed(ECKey key) {
    return AccessTokens.sign(claims, Role.OWNER, key, platform.clock().instant()).token();
  }

  private Optional<Claims> read(String token, SigningKeys node) throws SQLException {
    return AccessTokens.read(token, node.known(), platform.clock())
        .map(AccessTokens.Verified::claims);
  }
}
