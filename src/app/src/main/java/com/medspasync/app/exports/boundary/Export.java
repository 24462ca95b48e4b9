package com.medspasync.app.exports.boundary;

import com.medspasync.app.tables.Column;
import com.medspasync.app.tables.TableWriter;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table that can be downloaded.
 *
 * @param name name of its sheet
 * @param about what it holds, with every filter
 * @param rows writes the rows; called within a transaction
 */
record Export(String name, String about, List<Column> columns, Consumer<TableWriter> rows) {

  Export {
    columns = List.copyOf(columns);
  }
}
