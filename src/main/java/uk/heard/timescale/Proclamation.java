package uk.heard.timescale;

import java.time.LocalDate;
import java.util.List;

/**
 * A bank holiday appointed for one year only, under section 1 of the Banking and Financial Dealings Act 1971. Write a new
 * one here as soon as it is made: the holiday library learns of it only with its next release.
 *
 * @param instead the usual day that it replaces; null when it is an additional day
 */
record Proclamation(LocalDate on, String name, LocalDate instead, String source) {

    static final List<Proclamation> MADE = List.of(
            new Proclamation(
                    LocalDate.of(2020, 5, 8), "Early May bank holiday (VE Day)", LocalDate.of(2020, 5, 4),
                    "https://www.thegazette.co.uk/notice/3326938"),
            new Proclamation(
                    LocalDate.of(2022, 6, 2), "Spring bank holiday", LocalDate.of(2022, 5, 30),
                    "https://www.gov.uk/government/news/extra-bank-holiday-to-mark-the-queens-platinum-jubilee-in-2022"),
            new Proclamation(
                    LocalDate.of(2022, 6, 3), "Platinum Jubilee bank holiday", null,
                    "https://www.gov.uk/government/news/extra-bank-holiday-to-mark-the-queens-platinum-jubilee-in-2022"),
            new Proclamation(
                    LocalDate.of(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II", null,
                    "https://www.thegazette.co.uk/notice/4158896"),
            new Proclamation(
                    LocalDate.of(2023, 5, 8), "Bank holiday for the coronation of King Charles III", null,
                    "https://www.gov.uk/government/news/bank-holiday-proclaimed-in-honour-of-the-coronation-of-his-majesty-king-charles-iii"));
}
