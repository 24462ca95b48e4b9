package com.medspasync.app.statements.boundary;

import com.medspasync.app.requests.Requester;
import com.medspasync.app.statements.control.FirstFiles;
import com.medspasync.app.statements.control.StatementFileStore;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a request has brought so far. They are removed as the request ends, unless an
 * import has come to own them.
 */
@RequestScoped
public class ReceivedFiles {

  private static final int MOST_FILES = 200;

  @Inject private StatementFileStore store;
  @Inject private FirstFiles firstFiles;
  @Inject private Requester requester;

  private final List<StoredFile> files = new ArrayList<>();
  private @Nullable TenantId tenant;
  private boolean owned;

  /** Takes a file as it arrives. */
  void take(String name, InputStream content) {
    if (files.size() == MOST_FILES) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.too-many-files",
          "Send at most " + MOST_FILES + " files at once.");
    }
    TenantId spa = requester.tenant();
    if (tenant == null) {
      firstFiles.arriveAt(spa);
    }
    tenant = spa;
    files.add(store.receive(spa, name, content));
  }

  List<StoredFile> all() {
    return List.copyOf(files);
  }

  /** An import holds them from now on. */
  void areOwned() {
    owned = true;
  }

  @PreDestroy
  void discard() {
    TenantId spa = tenant;
    if (!owned && spa != null) {
      files.forEach(file -> store.discard(spa, file.storedAs()));
    }
  }
}
