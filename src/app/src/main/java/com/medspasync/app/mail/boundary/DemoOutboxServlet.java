package com.medspasync.app.mail.boundary;

import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.control.ShownLetters;
import com.medspasync.app.web.Transport;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a demonstration shows the letters that it has sent, so that one can try what leads through
 * a mailbox. Only on this machine, and only of a demonstration.
 */
@WebServlet({"/demo/outbox", "/demo/outbox.css"})
public class DemoOutboxServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @Inject private transient MailSettings settings;
  @Inject private transient ShownLetters letters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!settings.demo() || !Transport.of(request).local()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().endsWith(".css")) {
      response.setContentType("text/css;charset=UTF-8");
      response.getWriter().write(resource("outbox.css"));
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    Template page = Mustache.compiler().escapeHTML(true).compile(resource("outbox.html"));
    List<Map<String, Object>> shown = letters.all().stream().map(DemoOutboxServlet::entry).toList();
    page.execute(Map.of("letters", shown, "none", shown.isEmpty()), response.getWriter());
  }

  private static Map<String, Object> entry(ShownLetters.Shown letter) {
    String text = letter.message().text();
    List<String> links = LINK.matcher(text).results().map(MatchResult::group).toList();
    return Map.of(
        "to", letter.message().to(),
        "lang", letter.message().language().tag(),
        "subject", letter.message().subject(),
        "at", letter.at().toString(),
        "text", text,
        "links", links);
  }

  private static String resource(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            DemoOutboxServlet.class.getResourceAsStream("/mail/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
