package com.medspasync.app.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.medspasync.app.web.CallerId;
import com.medspasync.app.web.RequestId;
import com.medspasync.tenants.TenantContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line of JSON for each record, numbered, with the request, spa and person it was written for.
 * That is read from the thread that logs, on which handlers of {@code java.util.logging} are
 * called.
 */
final class JsonLogFormatter extends Formatter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Since the node was started lines are numbered, so that one that is missing elsewhere shows. */
  private final String run = UUID.randomUUID().toString();

  private final AtomicLong written = new AtomicLong();

  @Override
  public String format(LogRecord logged) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("run", run);
    line.put("n", written.incrementAndGet());
    line.put("at", logged.getInstant().toString());
    line.put("level", level(logged.getLevel()));
    line.put("logger", String.valueOf(logged.getLoggerName()));
    line.put("message", formatMessage(logged).strip());
    RequestId.find().ifPresent(id -> line.put("request", id));
    TenantContext.current().ifPresent(tenant -> line.put("tenant", tenant.toString()));
    CallerId.find().ifPresent(person -> line.put("person", person));
    line.put("thread", logged.getLongThreadID());
    if (logged.getThrown() != null) {
      line.put("failure", stack(logged.getThrown()));
    }
    try {
      return JSON.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of the log cannot be written as JSON", e);
    }
  }

  /** In the words of {@link System.Logger}, which readers of logs share. */
  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARNING";
    }
    return value >= Level.CONFIG.intValue() ? "INFO" : "DEBUG";
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
