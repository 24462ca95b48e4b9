package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.export.PracticeExport;
import com.medspasync.tenants.export.UndecidedException;
import com.medspasync.tenants.keys.UnusableKeyException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes everything that a spa keeps into one file, for whoever takes it over. The file is complete
 * or not there, nobody but its owner can read it, and no file is ever replaced by it.
 */
final class TenantExport {

  private static final String ACTION = "exportPractice";

  private final Service service;
  private final Terminal terminal;
  private final Clock clock;

  TenantExport(Service service, Terminal terminal, Clock clock) {
    this.service = service;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** The name of the file where none is given: the spa's, and the day. */
  Path defaultFile(Tenant tenant) {
    String name = tenant.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return Path.of(name + "-" + LocalDate.now(clock) + ".zip");
  }

  void write(Tenant tenant, Path file) throws SQLException {
    if (Files.exists(file)) {
      throw exists(file);
    }
    record(tenant.id());
    try {
      PracticeExport.Receipt receipt = writeAside(tenant, file.toAbsolutePath());
      terminal.say(
          String.format(
              Locale.ROOT,
              "Wrote %,d rows and %,d uploaded files of %s to %s, %,d bytes.",
              receipt.rows(),
              receipt.files(),
              tenant.name(),
              file,
              Files.size(file)));
      terminal.say("Fingerprint " + receipt.fingerprint());
      terminal.say(
          "It holds names of clients. Whoever receives it unpacks it and runs: python3 verify.py"
              + " --fingerprint FINGERPRINT");
    } catch (IOException e) {
      throw unwritten(file, e);
    } catch (UncheckedIOException e) {
      throw unwritten(file, Objects.requireNonNull(e.getCause()));
    } catch (UndecidedException | UnusableKeyException e) {
      throw new ServiceException("launcher.export-refused", String.valueOf(e.getMessage()), e);
    }
  }

  private PracticeExport.Receipt writeAside(Tenant tenant, Path file)
      throws IOException, SQLException {
    Path draft = Files.createTempFile(file.getParent(), ".export-", ".part"); // its owner's alone
    try {
      PracticeExport.Receipt receipt;
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
          OutputStream target = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        receipt = service.database().export(clock).write(tenant.id(), target, (done, total) -> {});
        target.flush();
        channel.force(true);
      }
      Files.createLink(file, draft); // fails where somebody made such a file meanwhile
      return receipt;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The spa sees that this was done, and so does the export. */
  private void record(TenantId tenant) throws SQLException {
    CommandRecord.of(service).note(ACTION, tenant, Map.of());
  }

  private static ServiceException exists(Path file) {
    return new ServiceException(
        "launcher.export-exists", file + " exists already; name another file by --out.");
  }

  private static ServiceException unwritten(Path file, IOException cause) {
    return cause instanceof FileAlreadyExistsException
        ? exists(file)
        : new ServiceException(
            "launcher.export-failed",
            "The export cannot be written to " + file + ", and nothing of it is left: " + cause,
            cause);
  }
}
