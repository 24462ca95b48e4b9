-- Keys lie outside the database; this tells whether the one that is found there is the right one.
alter table tenants add column sealed_by text;
comment on column tenants.sealed_by is 'mark of the key that seals personal data; empty for a tenant from before there were keys';
