package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.privacyrequests.control.FoundClients;
import com.medspasync.app.privacyrequests.control.KeptLine;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.kernel.Money;
import com.medspasync.kernel.TypedId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may be meant.
 *
 * @param data clients of whom a phone number or an address is known
 * @param lines lines with no more than a name
 */
@Schema(name = "FoundClients")
public record FoundClientsResponse(List<FoundClient> data, List<FoundLine> lines) {

  /**
   * Somebody whom all lines call by the same name, phone and address.
   *
   * @param names as written; the same goes for the other texts
   * @param lines how many there are
   * @param from day of the first; absent where only client lists know her
   * @param sameAs ids of others in the list whom the product takes for the same person
   */
  @Schema(name = "FoundClient")
  public record FoundClient(
      String id,
      List<String> names,
      List<String> phones,
      List<String> emails,
      List<String> numbers,
      List<String> locations,
      int lines,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> sameAs) {}

  /**
   * A line with no more than a name: it may be about somebody else who is called so.
   *
   * @param number by which the system that wrote it knows its client; empty when none
   * @param item what it is about, in a few words
   * @param sameAs ids of clients in the list about whom the product takes it to be
   */
  @Schema(name = "FoundClientLine")
  public record FoundLine(
      String id,
      String name,
      String number,
      LineKind kind,
      @Nullable LocalDate day,
      String location,
      String reference,
      String item,
      Money amount,
      List<String> sameAs) {}

  static FoundClientsResponse of(FoundClients found, Requester requester) {
    return new FoundClientsResponse(
        found.clients().stream().map(FoundClientsResponse::client).toList(),
        found.lines().stream().map(line -> line(line, requester)).toList());
  }

  private static FoundClient client(FoundClients.FoundClient client) {
    return new FoundClient(
        clientId(client.id()),
        client.names(),
        client.phones(),
        client.emails(),
        client.numbers(),
        client.locations(),
        client.lines(),
        client.from(),
        client.to(),
        clientIds(client.sameAs()));
  }

  private static FoundLine line(FoundClients.NameOnly found, Requester requester) {
    KeptLine line = found.line();
    return new FoundLine(
        TypedId.format(PrivacyRequest.LINE_PREFIX, line.key()),
        line.person().name(),
        line.person().memberId(),
        line.kind(),
        line.day(),
        line.location(),
        line.reference(),
        found.item(),
        requester.money(line.amountMinor()),
        clientIds(found.sameAs()));
  }

  private static List<String> clientIds(List<UUID> clients) {
    return clients.stream().map(FoundClientsResponse::clientId).toList();
  }

  private static String clientId(UUID client) {
    return TypedId.format(PrivacyRequest.CLIENT_PREFIX, client);
  }
}
