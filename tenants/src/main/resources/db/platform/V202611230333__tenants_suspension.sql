-- Since when and why the data of a spa cannot be reached. The reason is for whoever runs the service; the people of the spa do not see it.
alter table tenants add column suspended_at timestamptz;
alter table tenants add column suspension_reason text;
update tenants set suspended_at = now() where status = 'SUSPENDED';
