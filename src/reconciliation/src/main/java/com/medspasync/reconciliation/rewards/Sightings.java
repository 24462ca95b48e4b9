package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.text.GivenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the points of sale and the client lists write of clients.
 *
 * @param written every writing
 * @param same writings of one person, by the word of people
 * @param different writings of which the first is of another person than the rest, by their word
 */
record Sightings(
    List<Sighting> written, List<List<Sighting>> same, List<List<Sighting>> different) {

  static Sightings of(Statements statements) {
    List<String> locations =
        statements.sales().stream().map(SaleLine::location).distinct().sorted().toList();
    List<Sighting> written = new ArrayList<>();
    statements.clients().forEach(client -> written.addAll(of(client, locations)));
    statements.sales().forEach(line -> written.add(of(line)));
    return new Sightings(
        written,
        statements.people().same().stream()
            .map(group -> group.stream().flatMap(client -> of(client, locations).stream()).toList())
            .toList(),
        statements.people().different().stream()
            .flatMap(pair ->
                of(pair.one(), locations).stream()
                    .map(one ->
                        Stream.concat(Stream.of(one), of(pair.other(), locations).stream())
                            .toList()))
            .toList());
  }

  /** The client of a sale. */
  static Sighting of(SaleLine line) {
    return new Sighting(line.location(), line.client());
  }

  /** A list that serves all places numbers its clients for all of them. */
  private static List<Sighting> of(ClientRecord client, List<String> locations) {
    List<String> scopes = client.location().isEmpty() ? locations : List.of(client.location());
    return scopes.stream().map(scope -> new Sighting(scope, client.person())).toList();
  }

  PersonDirectory resolved(GivenNames givenNames) {
    return PersonDirectory.resolve(written, givenNames, same, different);
  }
}
