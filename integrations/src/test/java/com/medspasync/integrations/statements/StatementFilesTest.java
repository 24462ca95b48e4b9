package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.SaleLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementFilesTest {

  private static final String AT = "2025-03-05 17:41:00 -0500";
  private static final String XPERIENCE =
      "Visit Id\tVisit Timestamp (UTC)\tFirst Name\tLast Name\tEmail\tMobile\tMember Number\tBrand"
          + "\tQuantity\tReward Value\tPoints\tState\tStatement\n"
          + "XP-1\t2025-01-15T01:25:48Z\tAna\tLopez\t\t\t1\tXEOMIN\t20\t20\t-100\tCompleted\t\n";

  @TempDir Path folder;

  @Test
  void aFolderIsScannedWithoutAnswersHiddenFilesAndNotes() throws IOException {
    for (String name :
        List.of(
            "pos/a.csv",
            "pos/b.csv",
            "old/a.csv",
            "truth/t.csv",
            ".git/x",
            ".hidden",
            "README.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }

    assertThat(StatementFiles.scan(List.of(folder)))
        .extracting(InputFile::name)
        .containsExactly("b.csv", "old/a.csv", "pos/a.csv");
  }

  @Test
  void theLocationComesFromSettingsThenFromTheFile() throws IOException {
    String sales = Reading.BOULEVARD + "\n" + Reading.sale("#1", AT, "1.00") + "\n";
    String locations = "code,name,timezone,pos_file,card_processor\n";

    assertThat(
            code(
                sales, "export.csv", locations + "DT,Downtown,America/Chicago,export.csv,square\n"))
        .isEqualTo("DT");
    assertThat(code(sales, "export.csv", locations + "MN,Main,America/Chicago,,\n"))
        .isEqualTo("MN");
    assertThat(code(sales, "L7_export.csv", locations)).isEqualTo("L7");
    assertThat(code(sales, "x_export.csv", locations)).isEqualTo("Main");
    assertThat(code(sales.replace(",Main,", ",,"), "export.csv", locations)).isEqualTo("export");
  }

  @Test
  void everySaleHasItsLocationAmongTheLocations() throws IOException {
    Reading reading =
        Reading.in(folder)
            .file("a.csv", Reading.BOULEVARD + "\n" + Reading.sale("#1", AT, "1.00") + "\n")
            .read();

    assertThat(reading.statements().locations()).extracting(Location::code).containsExactly("Main");
    assertThat(reading.statements().locations().getFirst().zone())
        .isEqualTo(ZoneId.of("America/New_York"));
  }

  @Test
  void aClientListReadFirstDoesNotHideTheLocation() throws IOException {
    Reading reading =
        Reading.in(folder)
            .file(
                "L7_clients.csv",
                "Client ID,First Name,Last Name,Mobile Phone,Email,Last Visit\n1,Ana,Lopez,,,\n")
            .file("L7_sales.csv", Reading.BOULEVARD + "\n" + Reading.sale("#1", AT, "1.00") + "\n")
            .read();

    assertThat(reading.statements().locations()).extracting(Location::code).containsExactly("L7");
    assertThat(reading.statements().clients().getFirst().location()).isEqualTo("L7");
  }

  @Test
  void theZoneThatSomebodyGaveCountsWhereNothingElseNamesOne() throws IOException {
    Path file = folder.resolve("x.txt");
    Files.writeString(file, XPERIENCE);

    ReadResult result =
        new StatementFiles()
            .readAll(
                List.of(new InputFile("x.txt", file)),
                new ReadOptions(ZoneId.of("America/Phoenix"), java.util.Map.of()),
                Progress.SILENT);

    assertThat(result.statements().rewards().getFirst().visitAt())
        .hasToString("2025-01-14T18:25:48");
  }

  @Test
  void oneFileCanBeReadIntoASink() throws IOException {
    Path file = folder.resolve("upload.tmp");
    Files.writeString(file, Reading.BOULEVARD + "\n" + Reading.sale("#1", AT, "1.00") + "\n");
    Location known = new Location("MN", "Main", ZoneId.of("America/Denver"), "", "");
    CollectedStatements sink = new CollectedStatements();

    List<FileReport> reports =
        new StatementFiles()
            .read(new InputFile("sales.csv", file), List.of(known), ReadOptions.DEFAULT, sink);

    assertThat(reports.getFirst().read()).isEqualTo(1);
    assertThat(sink.statements().sales()).extracting(SaleLine::location).containsExactly("MN");
    assertThat(sink.statements().locations()).isEmpty();
  }

  @Test
  void aFileIsRecognizedWithoutBeingRead() throws IOException {
    Path file = folder.resolve("x.txt");
    Files.writeString(file, XPERIENCE);

    assertThat(new StatementFiles().recognize(new InputFile("x.txt", file)))
        .containsExactly(new Recognized("x.txt", "xperience", StatementKind.REWARDS, false, ""));
  }

  @Test
  void progressCountsTheFiles() throws IOException {
    Path file = folder.resolve("x.txt");
    Files.writeString(file, XPERIENCE);
    List<String> heard = new ArrayList<>();

    new StatementFiles()
        .readAll(
            List.of(
                new InputFile("x.txt", file), new InputFile("gone.txt", folder.resolve("gone"))),
            ReadOptions.DEFAULT,
            (stage, done, total) -> heard.add(stage + " " + done + "/" + total));

    assertThat(heard).containsExactly("read 1/2", "read 2/2");
  }

  @Test
  void aLineKeepsItsIdentityWhereverItStands() throws IOException {
    String first = Reading.BOULEVARD + "\n" + Reading.sale("#1", AT, "1.00") + "\n";
    Reading a = Reading.in(folder).file("L1_a.csv", first).read();
    Reading b =
        Reading.in(folder)
            .file(
                "L1_b.csv",
                Reading.BOULEVARD
                    + "\n"
                    + Reading.sale("#0", AT, "1.00")
                    + "\n"
                    + Reading.sale("#1", AT, "1.00")
                    + "\n")
            .read();

    String inA = new LineIdentity().of(a.statements().sales().getFirst());
    LineIdentity ofB = new LineIdentity();
    String other = ofB.of(b.statements().sales().getFirst());
    String inB = ofB.of(b.statements().sales().getLast());

    assertThat(inB).isEqualTo(inA).isNotEqualTo(other);
    assertThat(ofB.of(b.statements().sales().getLast())).isNotEqualTo(inB);
  }

  private String code(String sales, String name, String locations) throws IOException {
    Reading reading = Reading.in(folder).file(name, sales).file("locations.csv", locations).read();
    return reading.statements().sales().getFirst().location();
  }
}
