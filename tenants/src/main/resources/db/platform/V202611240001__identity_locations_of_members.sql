-- Locations that a membership reaches, by their ids in the practice's own schema; null: all of them. Locations are
-- never deleted, and an id that no location has would reach nothing. An owner answers for the whole practice.
alter table memberships add column locations uuid[]
  check (locations is null or (cardinality(locations) > 0 and role <> 'OWNER'));
alter table invitations add column locations uuid[]
  check (locations is null or (cardinality(locations) > 0 and role <> 'OWNER'));
