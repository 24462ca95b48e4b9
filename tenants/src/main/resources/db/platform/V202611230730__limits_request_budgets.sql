-- Token buckets of Bucket4j, by keyed hashes of places, people and practices.
create table request_budgets (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index request_budgets_expiry_idx on request_budgets (expires_at);
