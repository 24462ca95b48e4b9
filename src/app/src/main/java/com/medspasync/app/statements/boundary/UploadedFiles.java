package com.medspasync.app.statements.boundary;

import com.medspasync.app.statements.control.StatementFileStore;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * The files of a multipart request, each written to the store as it arrives. Either all of them are
 * kept, or none.
 */
final class UploadedFiles {

  private static final int MOST_FILES = 200;

  private final StatementFileStore store;
  private final TenantId tenant;
  private final List<StoredFile> kept = new ArrayList<>();

  UploadedFiles(StatementFileStore store, TenantId tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  /**
   * Reads the request to its end.
   *
   * @throws DomainException {@code imports.…} when it is no upload, stops half-way or does not fit
   */
  List<StoredFile> keep(HttpServletRequest request) {
    boolean complete = false;
    try {
      readParts(request);
      complete = true;
      return List.copyOf(kept);
    } catch (FileUploadException | IllegalArgumentException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.bad-upload",
          "The upload could not be read. Send the files as multipart/form-data.",
          e);
    } catch (IOException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.upload-aborted",
          "The upload stopped before it was complete. Send it again.",
          e);
    } finally {
      if (!complete) {
        discard();
      }
    }
  }

  /** Removes what was kept: no import owns it. */
  void discard() {
    kept.forEach(file -> store.discard(tenant, file.storedAs()));
    kept.clear();
  }

  private void readParts(HttpServletRequest request) throws IOException {
    JakartaServletFileUpload<?, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
    FileItemInputIterator parts = upload.getItemIterator(request);
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      try (InputStream content = part.getInputStream()) {
        if (part.isFormField()) {
          content.transferTo(OutputStream.nullOutputStream());
        } else {
          keep(part.getName(), content);
        }
      }
    }
  }

  private void keep(String name, InputStream content) {
    if (kept.size() == MOST_FILES) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.too-many-files",
          "Send at most " + MOST_FILES + " files at once.");
    }
    kept.add(store.receive(tenant, name, content));
  }
}
