-- who holds which post, for the modules that hand work from one colleague to another
create view access.facts_post as
select p.id, p.account_id, a.name, p.role, p.org_id, p.valid_from, p.valid_to
from access.post p
join access.account a on a.id = p.account_id
where a.disabled_at is null;
-- the account by which a member signs in, as one or in an office
create view access.facts_member_account as
select a.id, a.member_id
from access.account a
where a.member_id is not null;
