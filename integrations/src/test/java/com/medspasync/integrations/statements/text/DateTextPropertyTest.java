package com.medspasync.integrations.statements.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextPropertyTest {

  private static final String[] FORMS = {
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd'T'HH:mm:ss",
    "yyyy/MM/dd HH:mm:ss",
    "M/d/yyyy h:mm:ss a",
    "MM/dd/yy hh:mm:ss a",
    "MM-dd-yyyy HH:mm:ss",
    "dd-MMM-yyyy HH:mm:ss",
    "d MMMM yyyy HH:mm:ss",
    "MMM d, yyyy h:mm:ss a",
    "EEE MM/dd/yyyy HH:mm:ss",
    "EEEE, MMMM d, yyyy HH:mm:ss",
    "yyyyMMdd HH:mm:ss"
  };

  @Property
  void everyFormGivesItsMomentBack(
      @ForAll @IntRange(min = 0, max = 11) int form,
      @ForAll @IntRange(min = 0, max = 36_000) int day,
      @ForAll @IntRange(min = 0, max = 86_399) int second) {
    LocalDateTime moment =
        LocalDate.of(2000, 1, 1).plusDays(day).atStartOfDay().plusSeconds(second);
    String text = DateTimeFormatter.ofPattern(FORMS[form], Locale.US).format(moment);

    DateText date = present(DateText.parse(text, DateOrderRule.MONTH_FIRST));

    assertThat(date.dateTime()).as(text).isEqualTo(moment);
  }

  @Property
  void dayFirstReadsTheOtherOrder(@ForAll @IntRange(min = 0, max = 36_000) int day) {
    LocalDate date = LocalDate.of(2000, 1, 1).plusDays(day);
    String text = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date);

    DateText read = present(DateText.parse(text, DateOrderRule.DAY_FIRST));

    assertThat(read.date()).isEqualTo(date);
    assertThat(read.eitherOrder())
        .isEqualTo(date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue());
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    DateText.parse(text, DateOrderRule.MONTH_FIRST);
    DateText.parseTime(text);
  }

  @Test
  void offsetsAndZonesAreKept() {
    DateText boulevard =
        present(DateText.parse("2025-03-05 17:41:00 -0600", DateOrderRule.MONTH_FIRST));
    DateText evolus =
        present(DateText.parse("Mar 31, 2025 10:31 AM PT", DateOrderRule.MONTH_FIRST));
    DateText square = present(DateText.parse("2025-03-05T17:41:00Z", DateOrderRule.MONTH_FIRST));

    assertThat(boulevard.offset()).isEqualTo(ZoneOffset.ofHours(-6));
    assertThat(evolus.zone()).isEqualTo("PT");
    assertThat(square.offset()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void excelDaysAreDates() {
    assertThat(present(DateText.ofExcelDay(45721.5)).dateTime())
        .isEqualTo(LocalDateTime.of(2025, 3, 5, 12, 0));
    assertThat(DateText.ofExcelDay(12)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"17:41,17:41", "5:41 PM,17:41", "12:00 am,00:00", "05:41:07,05:41:07", "9 pm,21:00"})
  void timesOfDayAreRead(String text, String expected) {
    assertThat(DateText.parseTime(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "13/13/2025",
        "2025-02-30",
        "2025-13-01",
        "0001-01-01",
        "9999-12-31",
        "3/5",
        "12345",
        "3/5/2025 25:00",
        "3/5/2025 5:61 PM",
        "Foo 5, 2025",
        "704-555-0101"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(DateText.parse(text, DateOrderRule.MONTH_FIRST)).isNull();
  }

  private static DateText present(@Nullable DateText date) {
    if (date == null) {
      throw new AssertionError("The text is a date");
    }
    return date;
  }
}
