--liquibase formatted sql

-- Before, a password belonged to the client. Now a record is owned once the person has proved the phone; until then
-- each card has a credential of its own, which opens that card only.
--changeset kartoteka:client-owned
alter table client
    add column owned boolean not null default false,
    add column pending_phone varchar(16) collate "C";

comment on column client.password is
    'The person''s own password if the record is owned; otherwise what replicas of the previous release let in by';
comment on column client.owned is 'Whether the person has proved the phone and set a password of their own';
comment on column client.pending_phone is 'Becomes the phone once its code is given';
--rollback alter table client drop column owned, drop column pending_phone;

--changeset kartoteka:card-credential
create sequence card_credential_id_seq;

create table card_credential (
    id bigint primary key,
    client_id bigint not null,
    card_id bigint,
    password text not null,
    constraint card_credential_card_key unique (card_id),
    constraint card_credential_client_fkey foreign key (client_id) references client (id) on delete cascade,
    constraint card_credential_card_fkey foreign key (card_id) references client_card (id) on delete cascade
);

comment on table card_credential is 'Passwords that open cards until the person owns the record';
comment on column card_credential.id is 'Another password set by an organization has another id; sessions rest on it';
comment on column card_credential.card_id is
    'Null for a former password of a client without cards, which opens the record';

create index card_credential_client_idx on card_credential (client_id);
create unique index card_credential_record_key on card_credential (client_id) where card_id is null;
--rollback drop table card_credential;
--rollback drop sequence card_credential_id_seq;

-- A session without credentials belongs to the owner of the record.
--changeset kartoteka:session-credential
create table session_credential (
    session_id bigint not null,
    credential_id bigint not null,
    primary key (session_id, credential_id),
    constraint session_credential_session_fkey foreign key (session_id) references session (id) on delete cascade,
    constraint session_credential_credential_fkey foreign key (credential_id) references card_credential (id)
        on delete cascade
);

comment on table session_credential is 'The credentials that a client''s session rests on; it ends with any of them';

create index session_credential_credential_idx on session_credential (credential_id);
--rollback drop table session_credential;

-- A trigger, so that no way of removing a card, an organization or a credential leaves a session behind.
--changeset kartoteka:session-credential-trigger splitStatements:false
create function session_credential_ended() returns trigger language plpgsql
set search_path from current
as $$
begin
    delete from session where id = old.session_id;
    return null;
end $$;

create trigger session_credential_ended after delete on session_credential
    for each row execute function session_credential_ended();
--rollback drop trigger session_credential_ended on session_credential;
--rollback drop function session_credential_ended;

-- Replicas of the previous release know no credentials. They read and write client.password, also of records that
-- are not owned. The triggers copy what they write into the credential, and copy a change of the credential back, so
-- that a password that an organization has replaced opens nothing. This release writes '!' for new records, which
-- fires none of them. They can be dropped one release later, when the copies in client.password are removed.
--changeset kartoteka:client-former-password-triggers splitStatements:false
create function client_former_password_added() returns trigger language plpgsql
set search_path from current
as $$
begin
    insert into card_credential (id, client_id, card_id, password)
    select nextval('card_credential_id_seq'), new.id,
        (select min(card.id) from client_card card where card.client_id = new.id), new.password
    from client c
    where c.id = new.id and not c.owned
    on conflict do nothing;
    return null;
end $$;

-- At the end of the transaction, when the card is there that introduces the client.
create constraint trigger client_former_password_added after insert on client
    deferrable initially deferred
    for each row when (not new.owned and new.password <> '!')
    execute function client_former_password_added();

create function client_former_password_changed() returns trigger language plpgsql
set search_path from current
as $$
begin
    update card_credential set password = new.password where client_id = new.id and password = old.password;
    return null;
end $$;

create trigger client_former_password_changed after update of password on client
    for each row when (not new.owned and new.password <> '!' and old.password <> new.password)
    execute function client_former_password_changed();

create function card_credential_changed() returns trigger language plpgsql
set search_path from current
as $$
begin
    update client
    set password = case when tg_op = 'UPDATE' then new.password else '!' end
    where id = old.client_id and password = old.password and not owned;
    return null;
end $$;

create trigger card_credential_changed after update of password or delete on card_credential
    for each row execute function card_credential_changed();
--rollback drop trigger client_former_password_added on client;
--rollback drop trigger client_former_password_changed on client;
--rollback drop trigger card_credential_changed on card_credential;
--rollback drop function client_former_password_added, client_former_password_changed, card_credential_changed;

-- Nobody is locked out: a former password becomes the credential of the oldest card, and open sessions rest on it.
--changeset kartoteka:card-credential-of-former-passwords
insert into card_credential (id, client_id, card_id, password)
select nextval('card_credential_id_seq'), c.id,
    (select min(card.id) from client_card card where card.client_id = c.id), c.password
from client c
where not c.owned and c.password <> '!'
on conflict do nothing;

insert into session_credential (session_id, credential_id)
select s.id, credential.id
from session s
join card_credential credential on credential.client_id = s.client_id
on conflict do nothing;
--rollback delete from card_credential;
