package com.medspasync.app.statements.boundary;

import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.statements.control.AnswerQuestion;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.control.Imports.Issue;
import com.medspasync.app.statements.control.ReceiveImport;
import com.medspasync.app.statements.control.StatementFileStore;
import com.medspasync.app.statements.control.UndoImport;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.app.tables.Column;
import com.medspasync.app.tables.TableFormat;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Upload of statement files, their progress, questions and reports. */
@Path("/imports")
@Tag(name = "Statements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {

  private static final int LONGEST_KEY = 200;
  private static final int ISSUES_AT_ONCE = 1_000;

  private static final List<Column> ISSUE_COLUMNS =
      List.of(
          Column.number("line"),
          Column.text("column"),
          Column.text("code"),
          Column.text("message"));

  @Inject private Imports imports;
  @Inject private ImportResponses responses;
  @Inject private ReceiveImport receiveImport;
  @Inject private AnswerQuestion answerQuestion;
  @Inject private UndoImport undoImport;
  @Inject private StatementFileStore store;
  @Inject private Transactions transactions;
  @Inject private Requester requester;

  /** How to read the dates of a file. */
  public record Answer(@NotNull DateOrder dateOrder) {}

  /**
   * A row with trouble.
   *
   * @param line physical line, 0 for the whole file
   */
  public record IssueResponse(int line, String column, String code, String message) {

    static IssueResponse of(Issue issue) {
      return new IssueResponse(issue.line(), issue.title(), issue.code(), issue.message());
    }
  }

  /** The transaction begins when the last byte lies on disk: an upload may take minutes. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "createImport", summary = "Upload statement files of any size")
  public Response upload(
      @Context HttpServletRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    String key = checked(idempotencyKey);
    UploadedFiles upload = new UploadedFiles(store, requester.tenant().id());
    List<StoredFile> files = upload.keep(request);
    boolean owned = false;
    try {
      ReceiveImport.Receipt receipt =
          transactions.required(() -> receiveImport.receive(files, requester.actor(), key));
      owned = receipt.added();
      ImportResponse created = transactions.required(() -> responses.of(receipt.importId()));
      return Response.accepted(created)
          .location(URI.create("/api/v1/imports/" + created.id()))
          .build();
    } finally {
      if (!owned) {
        upload.discard();
      }
    }
  }

  @GET
  @Transactional
  @Operation(operationId = "listImports", summary = "Imports, newest first")
  public Listing<ImportResponse> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after = page.startingAfter().map(id -> Ids.given(StatementImport.PREFIX, id)).orElse(null);
    Page<StatementImport> found = imports.page(page.limit(), after);
    return Listing.of(found.map(responses::of), uri);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getImport", summary = "An import with its files")
  public ImportResponse get(@PathParam("id") String id) {
    return responses.of(importId(id));
  }

  @GET
  @Path("/{id}/files/{fileId}/issues")
  @Transactional
  @Operation(operationId = "listImportIssues", summary = "Rows of a file that need a look")
  public Listing<IssueResponse> issues(
      @PathParam("id") String id,
      @PathParam("fileId") String fileId,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    ImportFile file = imports.getFile(importId(id), fileId(fileId));
    int after = page.startingAfter().map(ImportsResource::position).orElse(0);
    return Listing.of(imports.issues(file.id(), page.limit(), after).map(IssueResponse::of), uri);
  }

  @GET
  @Path("/{id}/files/{fileId}/issues.csv")
  @Produces("text/csv")
  @Transactional
  @Operation(operationId = "downloadImportIssues", summary = "The same as CSV")
  public Response issuesAsCsv(@PathParam("id") String id, @PathParam("fileId") String fileId) {
    ImportFile file = imports.getFile(importId(id), fileId(fileId));
    List<Issue> issues = imports.issues(file.id(), ISSUES_AT_ONCE, 0).data();
    return Response.ok(
            (StreamingOutput) out -> write(out, file, issues), TableFormat.CSV.mediaType())
        .header("Content-Disposition", "attachment; filename=\"issues.csv\"")
        .build();
  }

  @POST
  @Path("/{id}/files/{fileId}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(operationId = "answerImportQuestion", summary = "Say how to read ambiguous dates")
  public Response answer(
      @PathParam("id") String id, @PathParam("fileId") String fileId, @Valid Answer answer) {
    UUID importId = importId(id);
    answerQuestion.answer(importId, fileId(fileId), answer.dateOrder(), requester.actor());
    return Response.accepted(responses.of(importId)).build();
  }

  @POST
  @Path("/{id}/undo")
  @Transactional
  @Operation(operationId = "undoImport", summary = "Take an import back")
  public ImportResponse undo(@PathParam("id") String id) {
    UUID importId = importId(id);
    undoImport.undo(importId, requester.actor());
    return responses.of(importId);
  }

  private static void write(OutputStream out, ImportFile file, List<Issue> issues)
      throws IOException {
    TableWriter table = TableWriter.to(out, TableFormat.CSV, "Issues", ISSUE_COLUMNS);
    for (Issue issue : issues) {
      table.row(BigDecimal.valueOf(issue.line()), issue.title(), issue.code(), issue.message());
    }
    table.finish("issues of " + file.name());
  }

  private static @Nullable String checked(@Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "request.bad-idempotency-key",
          "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
    }
    return key;
  }

  private static int position(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "list.bad-cursor",
          "startingAfter takes the number of issues seen so far.",
          e);
    }
  }

  private static UUID importId(String id) {
    return Ids.inPath(StatementImport.PREFIX, id);
  }

  private static UUID fileId(String id) {
    return Ids.inPath(ImportFile.PREFIX, id);
  }
}
