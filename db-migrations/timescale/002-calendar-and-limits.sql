--liquibase formatted sql

--changeset timescale:working-days splitStatements:false
-- The working days of England by regulation 2 of the 2006 Regulations, numbered through, so that SQL counts as Java does: the days
-- between two dates are the difference of their ordinals. A test compares every day with the calendar in Java. Proclaimed holidays
-- and further years are a new change set.
CREATE TABLE working_day (
  day     date PRIMARY KEY,
  ordinal integer NOT NULL UNIQUE
);
COMMENT ON COLUMN working_day.ordinal IS 'The how manieth working day since the first loaded one, 2 January 2019.';
GRANT SELECT ON working_day TO heard_app;
INSERT INTO working_day (day, ordinal)
SELECT d::date, row_number() OVER (ORDER BY d)
FROM generate_series(date '2019-01-01', date '2035-12-31', interval '1 day') d
WHERE extract(isodow FROM d) < 6 AND NOT d::date = ANY (ARRAY[
  '2019-01-01', '2019-04-19', '2019-04-22', '2019-05-06', '2019-05-27', '2019-08-26', '2019-12-25', '2019-12-26',
  '2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-08-31', '2020-12-25', '2020-12-28',
  '2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28',
  '2022-01-03', '2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29', '2022-09-19', '2022-12-26', '2022-12-27',
  '2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-28', '2023-12-25', '2023-12-26',
  '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
  '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
  '2029-01-01', '2029-03-30', '2029-04-02', '2029-05-07', '2029-05-28', '2029-08-27', '2029-12-25', '2029-12-26',
  '2030-01-01', '2030-04-19', '2030-04-22', '2030-05-06', '2030-05-27', '2030-08-26', '2030-12-25', '2030-12-26',
  '2031-01-01', '2031-04-11', '2031-04-14', '2031-05-05', '2031-05-26', '2031-08-25', '2031-12-25', '2031-12-26',
  '2032-01-01', '2032-03-26', '2032-03-29', '2032-05-03', '2032-05-31', '2032-08-30', '2032-12-27', '2032-12-28',
  '2033-01-03', '2033-04-15', '2033-04-18', '2033-05-02', '2033-05-30', '2033-08-29', '2033-12-26', '2033-12-27',
  '2034-01-02', '2034-04-07', '2034-04-10', '2034-05-01', '2034-05-29', '2034-08-28', '2034-12-25', '2034-12-26',
  '2035-01-01', '2035-03-23', '2035-03-26', '2035-05-07', '2035-05-28', '2035-08-27', '2035-12-25', '2035-12-26']::date[]);

--changeset timescale:all-limits splitStatements:false
-- Every limit of the procedure. A council may set what has no number here; the numbers are the law's or the guidance's.
ALTER TABLE timescale ADD COLUMN calendar_years smallint CHECK (calendar_years > 0);
COMMENT ON COLUMN timescale.calendar_years IS 'For the limits that count in years; null where they count in working days.';
ALTER TABLE timescale DROP CONSTRAINT timescale_kind_check;
ALTER TABLE timescale ADD CONSTRAINT timescale_kind_check CHECK (kind IN ('ACKNOWLEDGEMENT', 'EARLY_RESOLUTION', 'STAGE_1', 'STATEMENT',
  'STAGE_2_FROM_REQUEST', 'STAGE_2_FROM_STATEMENT', 'STAGE_3_REQUEST', 'CHAIR', 'PANEL', 'PANEL_PAPERS', 'PANEL_REPORT', 'STAGE_3_RESPONSE', 'RESUBMISSION'));
INSERT INTO timescale (kind, working_days, longest_working_days, calendar_years, source, applies_from) VALUES
  ('EARLY_RESOLUTION', NULL, NULL, NULL, 'The council''s own early step', '2006-09-01'),
  ('STATEMENT', NULL, NULL, NULL, 'The council''s own target for agreeing the statement of complaint', '2006-09-01'),
  ('STAGE_2_FROM_STATEMENT', 25, 65, NULL, 'Getting the best from complaints (2006), counted from the agreed statement; the request leads', '2006-09-01'),
  ('STAGE_3_REQUEST', 20, NULL, NULL, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 18', '2006-09-01'),
  ('CHAIR', 10, NULL, NULL, 'Getting the best from complaints (2006), section 3', '2006-09-01'),
  ('PANEL', 30, NULL, NULL, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 19(4)', '2006-09-01'),
  ('PANEL_PAPERS', 10, NULL, NULL, 'Getting the best from complaints (2006), section 3', '2006-09-01'),
  ('PANEL_REPORT', 5, NULL, NULL, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 20', '2006-09-01'),
  ('STAGE_3_RESPONSE', 15, NULL, NULL, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 20', '2006-09-01'),
  ('RESUBMISSION', NULL, NULL, 1, 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 8', '2006-09-01');
