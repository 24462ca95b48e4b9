package com.medspasync.app.exports.boundary;

import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.reconciliation.boundary.ExceptionQuery;
import com.medspasync.app.reconciliation.boundary.ReviewQuery;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.tables.TableFormat;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists as files, with the filters that the lists take. Rows are sent as they are read. */
@Path("/exports")
@Tag(name = "Exports")
@RequestScoped
public class ExportsResource {

  @Inject private Exports exports;
  @Inject private Transactions transactions;
  @Inject private Requester requester;

  @GET
  @Path("/{what}.{format}")
  @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  @Operation(
      operationId = "downloadExport",
      summary = "Matches, payout matches, exceptions or decisions as CSV or XLSX")
  public Response download(
      @PathParam("what") String what,
      @PathParam("format") String extension,
      @BeanParam ReviewQuery reviews,
      @BeanParam ExceptionQuery exceptions) {
    TableFormat format = TableFormat.of(extension);
    Export export =
        switch (what) {
          case "matches" ->
              exports.matches(
                  reviews.filter(requester.currency(), Side.REWARDS), reviews.describe());
          case "payout-matches" ->
              exports.matches(
                  reviews.filter(requester.currency(), Side.PAYOUTS), reviews.describe());
          case "exceptions" -> exports.exceptions(exceptions.filter(), exceptions.describe());
          case "decisions" -> exports.decisions();
          default ->
              throw new DomainException(
                  DomainException.Kind.NOT_FOUND,
                  "exports.unknown",
                  "There are exports of matches, payout-matches, exceptions and decisions.");
        };
    StreamingOutput body = out -> write(export, format, out);
    return Response.ok(body, format.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + what + "." + format.extension() + "\"")
        .build();
  }

  private void write(Export export, TableFormat format, OutputStream out) {
    transactions.required(() -> {
      TableWriter table = TableWriter.to(out, format, export.name(), export.columns());
      export.rows().accept(table);
      try {
        table.finish(export.about());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
