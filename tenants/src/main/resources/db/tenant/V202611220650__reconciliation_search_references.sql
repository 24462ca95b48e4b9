-- Texts to search in have people on their first line and references on their second, since not everybody may
-- search for people. Texts written before get the references that the row itself knows.
update statement_lines
   set search_text = search_text || chr(10)
       || lower(concat_ws(' ', reference, content ->> 'item', content ->> 'label', content ->> 'certificate'))
 where position(chr(10) in search_text) = 0;
update matches m
   set search_text = m.search_text || chr(10) || split_part(l.search_text, chr(10), 2)
  from statement_lines l
 where l.key = m.line_key and l.active and position(chr(10) in m.search_text) = 0;
update discrepancies
   set search_text = search_text || chr(10) || lower(concat_ws(' ', invoice, pos_ref, tender))
 where position(chr(10) in search_text) = 0;
