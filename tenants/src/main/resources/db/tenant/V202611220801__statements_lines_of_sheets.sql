-- Lines of a workbook are told apart by sheet and row: several lines, a sale and its payment, come from one row.
alter table statement_lines add column sheet text not null default '';
