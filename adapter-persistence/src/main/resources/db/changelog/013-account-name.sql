--liquibase formatted sql

-- Username, e-mail address and phone number all open the same door, so no two accounts may share one, whichever of the
-- three it is. Constraints on single columns can't see that when two are registered at once; the key of this table can.
--changeset kartoteka:account-name splitStatements:false
create table account_name (
    name varchar(254) collate "C" not null,
    account_id bigint not null,
    constraint account_name_key primary key (name),
    constraint account_name_account_fkey foreign key (account_id) references account (id) on delete cascade
);

comment on table account_name is
    'By what accounts log in, kept by a trigger; a username that is an e-mail address is in lower case';

create index account_name_account_idx on account_name (account_id);

create function account_names(username text, folded text, email text, phone text) returns setof text language sql
immutable parallel safe
as $$
    select distinct given.name
    from unnest(array[case when username like '%@%' then folded else username end, email, phone]) as given (name)
    where given.name is not null
    order by given.name
$$;

create function account_name_keep() returns trigger language plpgsql
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
    where not exists (select from account_name own where own.account_id = new.id and own.name = given.name);
    return null;
end $$;

create trigger account_named after insert or update of username, email_canonical, phone on account
    for each row execute function account_name_keep();

-- Of two accounts that got the same name at once before, the older one keeps it.
insert into account_name (name, account_id)
select given.name, account.id
from account
cross join account_names(account.username, account.username_folded, account.email_canonical, account.phone)
    as given (name)
order by account.id
on conflict do nothing;
--rollback drop trigger account_named on account;
--rollback drop function account_name_keep, account_names;
--rollback drop table account_name;
