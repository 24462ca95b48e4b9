package com.medspasync.app.statements.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.Person;
import java.util.List;

/**
 * What a line says, without its client: somebody made up stands where she did, words of hers are
 * gone from what people type, and notes are empty. Amounts, days, products, places and numbers of
 * documents stay as they are, since the books are made of them.
 */
final class Redaction {

  private static final List<String> TYPED_BY_PEOPLE =
      List.of("item", "label", "description", "offer", "discountLabel");

  private Redaction() {}

  /** The document of a line, with another client in it. */
  static ObjectNode of(ObjectNode document, LineKind kind, MadeUpClient instead) {
    Person was = CanonicalJson.personOf(document.toString(), kind);
    ClientWords words = ClientWords.of(List.of(was));
    ObjectNode redacted = document.deepCopy();
    for (String field : TYPED_BY_PEOPLE) {
      if (redacted.path(field).isTextual()) {
        redacted.put(field, words.outOf(redacted.path(field).asText()));
      }
    }
    redacted.set(CanonicalJson.personField(kind), CanonicalJson.document(instead.insteadOf(was)));
    if (redacted.has("note")) {
      redacted.put("note", ""); // what somebody typed at the desk about her
    }
    if (redacted.has("lastVisitOn")) {
      redacted.putNull("lastVisitOn");
    }
    return redacted;
  }
}
