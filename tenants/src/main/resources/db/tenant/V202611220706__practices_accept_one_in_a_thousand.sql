-- One wrong link in a thousand, as everywhere else; nobody could choose another share so far.
alter table settings alter column accepted_error set default 0.001;
update settings set accepted_error = 0.001 where accepted_error = 0.005;
