package com.medspasync.app.exports.boundary;

import com.medspasync.app.limits.Costly;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.boundary.ExceptionQuery;
import com.medspasync.app.reconciliation.boundary.PayoutQuery;
import com.medspasync.app.reconciliation.boundary.ReviewQuery;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.tables.TableFormat;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.app.trail.Audited;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists as files, with the filters that the lists take. Rows are sent as they are read. */
@Path("/exports")
@Tag(name = "Exports")
@RequestScoped
@Audited
public class ExportsResource {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Exports exports;
  @Inject private Transactions transactions;
  @Inject private ClientPrivacy privacy;
  @Inject private Requester requester;

  @GET
  @Path("/matches.{format}")
  @Produces({CSV, XLSX})
  @Costly
  @Operation(operationId = "exportMatches", summary = "Rewards matches as CSV or XLSX")
  @APIResponse(responseCode = "200", description = "The table, row by row.")
  public Response matches(@PathParam("format") String format, @BeanParam ReviewQuery query) {
    return matches("matches", Side.REWARDS, format, query);
  }

  @GET
  @Path("/payout-matches.{format}")
  @Produces({CSV, XLSX})
  @Costly
  @Operation(operationId = "exportPayoutMatches", summary = "Payout matches as CSV or XLSX")
  @APIResponse(responseCode = "200", description = "The table, row by row.")
  public Response payoutMatches(@PathParam("format") String format, @BeanParam ReviewQuery query) {
    return matches("payout-matches", Side.PAYOUTS, format, query);
  }

  @GET
  @Path("/exceptions.{format}")
  @Produces({CSV, XLSX})
  @Costly
  @Operation(operationId = "exportExceptions", summary = "Exceptions as CSV or XLSX")
  @APIResponse(responseCode = "200", description = "The table, row by row.")
  public Response exceptions(@PathParam("format") String format, @BeanParam ExceptionQuery query) {
    return download(
        "exceptions", format, exports.exceptions(query.filter(privacy), query.describe()));
  }

  @GET
  @Path("/payouts.{format}")
  @Produces({CSV, XLSX})
  @Costly
  @Operation(operationId = "exportPayouts", summary = "Payouts as CSV or XLSX")
  @APIResponse(responseCode = "200", description = "The table, row by row.")
  public Response payouts(@PathParam("format") String format, @BeanParam PayoutQuery query) {
    return download("payouts", format, exports.payouts(query.filter(), query.describe()));
  }

  @GET
  @Path("/decisions.{format}")
  @Produces({CSV, XLSX})
  @Costly
  @Operation(operationId = "exportDecisions", summary = "All decisions as CSV or XLSX")
  @APIResponse(responseCode = "200", description = "The table, row by row.")
  public Response decisions(@PathParam("format") String format) {
    return download("decisions", format, exports.decisions());
  }

  private Response matches(String name, Side side, String format, ReviewQuery query) {
    return download(
        name,
        format,
        exports.matches(query.filter(privacy, requester.currency(), side), query.describe()));
  }

  private Response download(String name, String extension, Export export) {
    TableFormat format = TableFormat.of(extension);
    StreamingOutput body = out -> write(export, format, out);
    return Response.ok(body, format.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name + "." + format.extension() + "\"")
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
