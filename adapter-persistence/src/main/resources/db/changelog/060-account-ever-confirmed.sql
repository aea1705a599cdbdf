--liquibase formatted sql

-- What is known of existing accounts: what they have confirmed now, and what the audit trail tells of before.
--changeset kartoteka:account-ever-confirmed
alter table account add column ever_confirmed boolean not null default false;

comment on column account.ever_confirmed is
    'Whether the account has, or has had, a confirmed e-mail address or phone number';

update account
set ever_confirmed = true
where confirmed_email or confirmed_phone
    or exists (
        select
        from change
        where change.organization_id = 0 and change.object = 'account' and change.object_id = account.id
            and change.changes ~ '"confirmed_(email|phone)":\[(true|[a-z]+,true)');
--rollback alter table account drop column ever_confirmed;

-- Replicas of the previous release do not write the column. The trigger does it for them, and changes nothing that
-- this release writes. It can be dropped one release later.
--changeset kartoteka:account-ever-confirmed-trigger splitStatements:false
create function account_ever_confirmed() returns trigger language plpgsql
as $$
begin
    new.ever_confirmed := new.ever_confirmed or new.confirmed_email or new.confirmed_phone;
    return new;
end $$;

create trigger account_ever_confirmed before insert or update on account
    for each row execute function account_ever_confirmed();
--rollback drop trigger account_ever_confirmed on account;
--rollback drop function account_ever_confirmed;
