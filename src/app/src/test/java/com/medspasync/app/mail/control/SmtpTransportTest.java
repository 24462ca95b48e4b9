package com.medspasync.app.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.mail.entity.MailMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpTransportTest {

  private static final Instant NOW = Instant.parse("2026-11-22T23:00:00Z");
  private static final UUID ID = UUID.fromString("01932c07-209a-7f3c-8b12-3d7f7a2f4c11");
  private static final String LINK = "https://sync.example.com/app/reset#a-token";

  private final GreenMail server = new GreenMail(setup());

  private static ServerSetup setup() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    // on a busy machine even a small server takes its time to listen
    setup.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
    return setup;
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aLetterArrivesAsTextAndAsHtmlInItsLanguage() throws Exception {
    transport("").send(letter("ana@spa.example", Language.SPANISH));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Elija una contraseña nueva");
    assertThat(received.getFrom()[0]).hasToString("no-reply@sync.example.com");
    assertThat(received.getAllRecipients()[0]).hasToString("ana@spa.example");
    assertThat(received.getMessageID()).isEqualTo("<" + ID + "@sync.example.com>");
    assertThat(received.getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(part(received, 0)).contains(LINK).contains("30 minutos").doesNotContain("<");
    assertThat(part(received, 1)).contains("href=\"" + LINK + "\"").contains("lang=\"es\"");
  }

  @Test
  void aServerThatWantsASignInIsGivenIt() throws Exception {
    server.setUser("mailer", "a secret of the mailer");

    transport("mailer").send(letter("ana@spa.example", Language.ENGLISH));

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void encryptionThatAServerDoesNotOfferIsNotDoneWithout() {
    MailSettings.Server plain =
        new MailSettings.Server(
            "127.0.0.1",
            server.getSmtp().getPort(),
            MailSettings.Security.STARTTLS,
            "",
            "",
            "no-reply@sync.example.com");

    assertThatThrownBy(() ->
            new SmtpTransport(plain, clock()).send(letter("ana@spa.example", Language.ENGLISH)))
        .isInstanceOf(MailDelayedException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsTriedAgainLaterAndNobodysAddressIsLogged() {
    SmtpTransport transport = transport("");
    server.stop();

    assertThatThrownBy(() -> transport.send(letter("ana@spa.example", Language.ENGLISH)))
        .isInstanceOf(MailDelayedException.class)
        .hasMessageNotContaining("ana")
        .hasNoCause();
  }

  @Test
  void anAddressThatCannotBeOneIsGivenUp() {
    assertThatThrownBy(() -> transport("").send(letter("ana@@spa", Language.ENGLISH)))
        .isInstanceOf(MailRefusedException.class)
        .hasMessageNotContaining("ana")
        .hasNoCause();
    assertThatThrownBy(
            () -> transport("").send(letter("ana@spa.example,bo@spa.example", Language.ENGLISH)))
        .isInstanceOf(MailRefusedException.class);
  }

  @Test
  void noValueBeginsAnotherHeaderOrMarkup() throws Exception {
    assertThatThrownBy(() -> letter("ana@spa.example\r\nBcc: eve@evil.example", Language.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);

    transport("")
        .send(
            LetterWords.message(
                ID,
                "password-changed",
                new Letter(
                    "ana@spa.example",
                    Language.ENGLISH,
                    Map.of("when", "<b>\r\nBcc: eve@evil.example {{link}}", "link", LINK))));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(GreenMailUtil.getHeaders(received)).doesNotContain("evil");
    assertThat(part(received, 1)).contains("&lt;b&gt;").doesNotContain("<b>");
    assertThat(part(received, 0)).contains("{{link}}");
  }

  private static MailMessage letter(String to, Language language) {
    return LetterWords.message(
        ID, "password-reset", new Letter(to, language, Map.of("link", LINK)));
  }

  private SmtpTransport transport(String user) {
    return new SmtpTransport(
        new MailSettings.Server(
            "127.0.0.1",
            server.getSmtp().getPort(),
            MailSettings.Security.NONE,
            user,
            user.isEmpty() ? "" : "a secret of the mailer",
            "no-reply@sync.example.com"),
        clock());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static String part(MimeMessage message, int index)
      throws IOException, MessagingException {
    return ((Multipart) message.getContent()).getBodyPart(index).getContent().toString();
  }
}
