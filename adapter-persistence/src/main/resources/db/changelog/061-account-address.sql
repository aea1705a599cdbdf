--liquibase formatted sql

-- Several accounts may have an email address or phone number that none of them has proved; the one that proves it gets
-- it. The table account_name still guards all other names, also in replicas of the previous release.
--changeset kartoteka:account-address
create index account_email_idx on account (email_canonical);
create index account_phone_idx on account (phone);
alter table account drop constraint account_email_key;
alter table account drop constraint account_phone_key;
--rollback alter table account add constraint account_email_key unique (email_canonical);
--rollback alter table account add constraint account_phone_key unique (phone);
--rollback drop index account_email_idx;
--rollback drop index account_phone_idx;

-- An unproved address that another account has is left out, if that one has not proved it either and is not waiting for
-- its first activation.
--changeset kartoteka:account-address-name splitStatements:false
create function account_name_is_contested(wanted text, owner bigint) returns boolean language sql
stable
set search_path from current
as $$
    select exists (
        select
        from account_name held
        join account other on other.id = held.account_id
        where held.name = wanted and other.id <> owner and not other.never_activated
            and (other.confirmed_email and other.email_canonical = wanted) is not true
            and (other.confirmed_phone and other.phone = wanted) is not true)
$$;

create function account_name_keep_unless_contested() returns trigger language plpgsql
set search_path from current
as $$
begin
    delete from account_name
    where account_id = new.id
        and name <> all (
            select account_names(new.username, new.username_folded, new.email_canonical, new.phone));
    insert into account_name (name, account_id)
    select given.name, new.id
    from account_names(new.username, new.username_folded, new.email_canonical, new.phone) as given (name)
    where not exists (select from account_name own where own.account_id = new.id and own.name = given.name)
        and not (
            given.name not in (new.username, new.username_folded)
            and (new.confirmed_email and new.email_canonical = given.name) is not true
            and (new.confirmed_phone and new.phone = given.name) is not true
            and account_name_is_contested(given.name, new.id));
    return null;
end $$;

drop trigger account_named on account;
create trigger account_named
    after insert or update of username, email_canonical, phone, confirmed_email, confirmed_phone on account
    for each row execute function account_name_keep_unless_contested();
--rollback drop trigger account_named on account;
--rollback drop function account_name_keep_unless_contested, account_name_is_contested;
--rollback create trigger account_named after insert or update of username, email_canonical, phone on account for each row execute function account_name_keep();

--changeset kartoteka:letter-binding
alter table letter add column binding text not null default '';

comment on column letter.binding is
    'The id of the only account that the letter is about; empty if it is about every account with the address';
--rollback alter table letter drop column binding;
