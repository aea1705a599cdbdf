--liquibase formatted sql

-- Before, an inactive account of version 0 was one that was never activated.
--changeset kartoteka:account-never-activated
alter table account add column never_activated boolean not null default false;

comment on column account.never_activated is
    'Whether the account waits for its first activation, which an email can do; false for imported accounts';

update account set never_activated = true where version = 0 and not active;
--rollback alter table account drop column never_activated;

-- Replicas of the previous release do not write the column. The trigger does it for them, and changes nothing that
-- this release writes. It can be dropped one release later.
--changeset kartoteka:account-never-activated-trigger splitStatements:false
create function account_never_activated() returns trigger language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        new.never_activated := new.version = 0 and not new.active;
    else
        new.never_activated := new.never_activated and not new.active;
    end if;
    return new;
end $$;

create trigger account_never_activated before insert or update on account
    for each row execute function account_never_activated();
--rollback drop trigger account_never_activated on account;
--rollback drop function account_never_activated;
