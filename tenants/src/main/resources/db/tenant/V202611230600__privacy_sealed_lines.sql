-- What lines say is sealed; values that begin with a zero are plain until they are. SQL keeps money, days, products and
-- references of documents. People are searched for in texts of their own, one row for each, which are read into memory.
create table searched_people (
  id   uuid   primary key,
  seq  bigint generated always as identity unique,
  text bytea  not null
);
comment on table searched_people is 'whom lines are about: name, digits of the phone and address, sealed';
comment on column searched_people.id is 'blind index of the text; of no meaning where the text is from before there were any';
comment on column searched_people.seq is 'rows become visible in this order';
insert into turns (name) values ('people');

alter table statement_lines
  add column person     bigint,
  add column read_as    uuid,
  add column entry_kind text not null default '';
comment on column statement_lines.person is 'whom it is about: searched_people.seq';
comment on column statement_lines.read_as is 'the file it was read from, where it has gone over to a copy of that file';
comment on column statement_lines.entry_kind is 'what the programme or processor does by it';
comment on column statement_lines.search_text is 'references of documents and products, in lower case';

-- Until now the text had people on its first line, and on its second the last digits of the phone before the references.
create function searched(text, part text) returns text language sql immutable as $$
  select case part
    when 'people' then split_part($1, chr(10), 1) || chr(10) || coalesce(digits, '')
    else case when digits is null then line else ltrim(substr(line, length(digits) + 1)) end end
  from (
    select split_part($1, chr(10), 2) as line,
           (select word from (select substring(split_part($1, chr(10), 2) from '^\d{1,4}(?=\s|$)') as word) w
            where position(word in split_part($1, chr(10), 1)) > 0) as digits) as split
$$;
insert into searched_people (id, text)
  select gen_random_uuid(), '\x00'::bytea || convert_to(people, 'UTF8')
  from (select distinct searched(search_text, 'people') as people from statement_lines where kind <> 'CLIENT') as known;
update statement_lines l
   set person = p.seq, search_text = searched(l.search_text, 'references'),
       entry_kind = case when l.kind in ('REWARD', 'PAYOUT') then l.content ->> 'kind' else '' end
  from searched_people p
 where l.kind <> 'CLIENT' and p.text = '\x00'::bytea || convert_to(searched(l.search_text, 'people'), 'UTF8');
update statement_lines set search_text = '', reference = '' where kind = 'CLIENT';
update matches set search_text = searched(search_text, 'references');
update discrepancies set search_text = searched(search_text, 'references');
drop function searched;
delete from run_matches;
delete from run_discrepancies;

alter table statement_lines alter column content type bytea using '\x00'::bytea || convert_to(content::text, 'UTF8');
create index statement_lines_by_person on statement_lines (person) where active;
