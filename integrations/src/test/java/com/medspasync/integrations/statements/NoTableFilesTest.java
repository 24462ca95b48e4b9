package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.integrations.files.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold no table are refused with what to do about it. */
class NoTableFilesTest {

  @TempDir private Path folder;

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Reading.of(folder, "a.csv", "").isRefused("file.empty");
  }

  @Test
  void aFileOfSpacesIsRefused() throws IOException {
    Reading.of(folder, "a.csv", "  \n \n\n").isRefused("file.empty");
  }

  @Test
  void aPictureIsRefusedWhateverItsName() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    Reading.in(folder).file("sales.csv", png).read().isRefused("file.image");
  }

  @Test
  void aPdfIsRefused() throws IOException {
    Reading.of(folder, "report.csv", "%PDF-1.7\n1 0 obj").isRefused("file.pdf");
  }

  @Test
  void bytesWithoutMeaningAreRefused() throws IOException {
    byte[] noise = new byte[4000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 7 % 32);
    }

    Reading.in(folder).file("a.csv", noise).read().isRefused("file.binary");
  }

  @Test
  void aWebPageNamedXlsIsRefusedWithAMend() throws IOException {
    Reading reading =
        Reading.of(folder, "report.xls", "<html><table><tr><td>Sale</td></tr></table></html>");

    reading.isRefused("file.web-page");
    assertThat(reading.report().message()).contains("save it as .xlsx");
  }

  @Test
  void anOldOrProtectedExcelFileIsRefused() throws IOException {
    byte[] compound = new byte[2048];
    byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};
    System.arraycopy(magic, 0, compound, 0, magic.length);

    Reading reading = Reading.in(folder).file("a.xlsx", compound).read();

    reading.isRefused("file.encrypted-or-old-excel");
    assertThat(reading.report().message()).contains("password");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    Reading.in(folder)
        .file("a.xlsx", bytes.toByteArray())
        .read()
        .isRefused("file.too-large-unpacked");
  }

  /** A reader that knows document types would put the other file in the client's place. */
  @Test
  void aWorkbookThatNamesAnotherFileDoesNotShowIt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the master key");
    String type = "<!DOCTYPE x [<!ENTITY other SYSTEM \"" + secret.toUri() + "\">]>";

    Reading harmless = Reading.in(folder).file("a.xlsx", rewritten("", "Eva Diaz")).read();
    Reading reading = Reading.in(folder).file("b.xlsx", rewritten(type, "&other;")).read();

    assertThat(harmless.statements().sales())
        .extracting(line -> line.client().name())
        .containsExactly("Eva Diaz");
    assertThat(reading.statements().sales() + reading.report().toString())
        .doesNotContain("the master key");
  }

  /** A workbook with a document type at the beginning of each part, and a client of this name. */
  private byte[] rewritten(String type, String client) throws IOException {
    Path workbook = folder.resolve("whole.xlsx");
    Files.write(
        workbook,
        MadeFiles.workbook(sheet -> {
          MadeFiles.titles(sheet, 0);
          MadeFiles.saleRow(sheet, 1, "#1", 45721, 120);
        }));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile whole = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(whole.entries())) {
        String part =
            new String(whole.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            part.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(type))
                .replace("Ana Lopez", client)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Uploads lie sealed on disk; a workbook among them is opened in memory. */
  @Test
  void aWorkbookThatMemoryDoesNotHoldIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("large.xlsx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.write(new byte[] {'P', 'K', 3, 4});
      sparse.setLength((64L << 20) + 1);
    }
    FileBytes sealed = () -> Files.newByteChannel(file);

    List<Recognized> recognized =
        new StatementFiles().recognize(new InputFile("large.xlsx", sealed));

    assertThat(recognized.getFirst().message()).contains("larger than 64 MB");
  }

  @Test
  void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("sales.csv"));
      zip.write(BOULEVARD.getBytes(StandardCharsets.UTF_8));
    }

    Reading.in(folder).file("a.zip", bytes.toByteArray()).read().isRefused("file.archive");
  }

  @Test
  void aWorkbookThatWasCutOffIsRefused() throws IOException {
    byte[] whole = MadeFiles.workbook(sheet -> sheet.value(0, 0, "x"));

    Reading.in(folder)
        .file("a.xlsx", Arrays.copyOf(whole, whole.length / 2))
        .read()
        .isRefused("file.broken-workbook");
  }

  @Test
  void compressedTextIsRefused() throws IOException {
    Reading.in(folder)
        .file("a.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0})
        .read()
        .isRefused("file.compressed");
  }

  @Test
  void aFolderIsRefused() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));

    Reading.in(folder).path("inner", inner).read().isRefused("file.directory");
  }

  @Test
  void aFileThatIsGoneIsRefused() {
    Reading.in(folder)
        .path("gone.csv", folder.resolve("gone.csv"))
        .read()
        .isRefused("file.unreadable");
  }

  @Test
  void aTableThatIsNoStatementIsRefused() throws IOException {
    Reading.of(folder, "a.csv", "planet,moons,radius\nMars,2,3389\nEarth,1,6371\n")
        .isRefused("file.unknown-layout");
  }

  @Test
  void brokenJsonIsToldWithItsElement() throws IOException {
    Reading reading =
        Reading.of(
            folder, "a.json", MadeFiles.json(2).substring(0, MadeFiles.json(2).length() - 40));

    assertThat(reading.report().issues()).anyMatch(i -> i.code().equals("file.broken-json"));
  }
}
