package com.medspasync.benchmarks.linkage;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Intuit's fuzzy-matcher with a type for each column and its own default thresholds. */
final class FuzzyMatcherTool implements Tool {

  private static final double THRESHOLD = 0.5;

  @Override
  public void link(Path left, Path right, Pairs pairs) throws IOException {
    new MatchService()
        .applyMatch(documents(left), documents(right))
        .forEach((document, matches) ->
            matches.forEach(
                match -> pairs.add(document.getKey(), match.getMatchedWith().getKey())));
  }

  private static List<Document> documents(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        Document.Builder document =
            new Document.Builder(row.getField("rec_id")).setThreshold(THRESHOLD);
        add(document, ElementType.NAME, row.getField("given_name") + " " + row.getField("surname"));
        add(
            document,
            ElementType.ADDRESS,
            String.join(
                " ",
                row.getField("street_number"),
                row.getField("address_1"),
                row.getField("suburb"),
                row.getField("postcode")));
        add(document, ElementType.TEXT, row.getField("date_of_birth"));
        add(document, ElementType.TEXT, row.getField("soc_sec_id"));
        documents.add(document.createDocument());
      }
    }
    return documents;
  }

  private static void add(Document.Builder document, ElementType type, String value) {
    if (!value.isBlank()) {
      document.addElement(
          new Element.Builder<String>().setType(type).setValue(value).createElement());
    }
  }
}
