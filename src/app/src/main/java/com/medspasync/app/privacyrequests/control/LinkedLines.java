package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.statements.control.CanonicalJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Which lines the bound spa takes to be about one person, by matches that stand and by decisions.
 */
@Dependent
class LinkedLines {

  private final Jdbi database;

  @Inject
  LinkedLines(Jdbi database) {
    this.database = database;
  }

  /** What lines with these keys are linked with. */
  LinkedClients with(Collection<UUID> keys) {
    LinkedClients links = new LinkedClients();
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                with known as (
                  select value::uuid as key from jsonb_array_elements_text(cast(:keys as jsonb)))
                select m.line_key as one, k.line_key as other
                from matches m join match_links k on k.match_id = m.id
                where m.status in ('AUTO', 'ACCEPTED') and m.line_key in (select key from known)
                union
                select m.line_key, k.line_key
                from match_links k join matches m on m.id = k.match_id
                where m.status in ('AUTO', 'ACCEPTED') and k.line_key in (select key from known)
                union
                select left_key, right_key from client_pairs
                where status = 'SAME' and left_key in (select key from known)
                union
                select left_key, right_key from client_pairs
                where status = 'SAME' and right_key in (select key from known)
                """)
            .bind("keys", CanonicalJson.write(keys))
            .map((row, context) ->
                Map.entry(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
            .forEach(pair -> links.link(pair.getKey(), pair.getValue())));
    return links;
  }
}
