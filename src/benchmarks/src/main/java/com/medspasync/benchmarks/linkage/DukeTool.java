package com.medspasync.benchmarks.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/** Duke with a comparator for each column and probabilities as its manual suggests. */
final class DukeTool implements Tool {

  private static final String ID = "rec_id";
  private static final double THRESHOLD = 0.85;

  @Override
  public void link(Path left, Path right, Pairs pairs) throws IOException {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setThreshold(THRESHOLD);
    configuration.setProperties(
        List.of(
            new PropertyImpl(ID),
            property("given_name", new JaroWinkler(), 0.3, 0.8),
            property("surname", new JaroWinkler(), 0.3, 0.85),
            property("street_number", new ExactComparator(), 0.4, 0.6),
            property("address_1", new JaroWinkler(), 0.35, 0.8),
            property("address_2", new JaroWinkler(), 0.45, 0.6),
            property("state", new ExactComparator(), 0.45, 0.55),
            property("suburb", new JaroWinkler(), 0.4, 0.65),
            property("postcode", new Levenshtein(), 0.4, 0.6),
            property("date_of_birth", new Levenshtein(), 0.25, 0.85),
            property("soc_sec_id", new Levenshtein(), 0.2, 0.9)));
    configuration.addDataSource(1, new InMemoryDataSource(records(left)));
    configuration.addDataSource(2, new InMemoryDataSource(records(right)));
    Processor processor = new Processor(configuration, true);
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record one, Record other, double confidence) {
            pairs.add(one.getValue(ID), other.getValue(ID));
          }
        });
    processor.link();
    processor.close();
  }

  private static Property property(String name, Comparator comparator, double low, double high) {
    return new PropertyImpl(name, comparator, low, high);
  }

  private static List<Record> records(Path file) throws IOException {
    List<Record> records = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        RecordImpl record = new RecordImpl();
        row.getFieldsAsMap()
            .forEach((name, value) -> {
              if (!value.isEmpty()) {
                record.addValue(name, value);
              }
            });
        records.add(record);
      }
    }
    return records;
  }
}
