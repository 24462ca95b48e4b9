package com.medspasync.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedIdTest {

  @Test
  void readsBackWhatItWrote() {
    UUID id = TypedId.next();

    assertThat(TypedId.parse("run", TypedId.format("run", id))).contains(id);
  }

  @Test
  void newIdsAreOfVersionSevenAndInOrderOfTime() throws InterruptedException {
    UUID first = TypedId.next();
    Thread.sleep(2);
    UUID second = TypedId.next();

    assertThat(first.version()).isEqualTo(7);
    assertThat(TypedId.format("run", first)).isLessThan(TypedId.format("run", second));
  }

  @Test
  void agreesWithTheSpecification() {
    UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    assertThat(TypedId.format("prefix", id)).isEqualTo("prefix_01h455vb4pex5vsknk084sn02q");
    assertThat(TypedId.parse("prefix", "prefix_8zzzzzzzzzzzzzzzzzzzzzzzzz")).isEmpty();
  }

  @Test
  void doesNotTakeAnIdOfAnotherType() {
    assertThat(TypedId.parse("run", TypedId.format("file", TypedId.next()))).isEmpty();
  }

  @Test
  void doesNotTakeNonsense() {
    assertThat(TypedId.parse("run", "run_'; drop table runs")).isEmpty();
  }
}
