--liquibase formatted sql

--changeset kartoteka:client-card
create sequence client_card_id_seq;

create table client_card (
    id bigint primary key,
    organization_id bigint not null,
    client_id bigint not null,
    surname varchar(150) not null,
    name varchar(150) not null,
    second_name varchar(150) not null,
    phone varchar(16) collate "C" not null,
    address varchar(300) not null,
    image text,
    links json,
    data json,
    name_words text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint client_card_phone_key unique (organization_id, phone),
    constraint client_card_organization_fkey foreign key (organization_id) references organization (id),
    constraint client_card_client_fkey foreign key (client_id) references client (id),
    constraint client_card_name_filled check (name <> ''),
    constraint client_card_phone_e164 check (phone ~ '^\+[1-9][0-9]{3,14}$')
);

comment on column client_card.name_words is
    'The words by which the card is found, folded by the program, separated by single spaces';

create index client_card_list_idx on client_card (organization_id, id);
create index client_card_phone_suffix_idx on client_card (organization_id, reverse(phone::text) collate "C");
create index client_card_client_idx on client_card (client_id, organization_id);
--rollback drop table client_card;
--rollback drop sequence client_card_id_seq;

-- The index of names. A search for the beginning of a word is a range of the primary key, within one organization.
-- Triggers keep it, so that whoever writes cards, in whatever bulk, cannot leave it behind. It needs no foreign key:
-- nobody else writes it.
--changeset kartoteka:client-card-word
create table client_card_word (
    organization_id bigint not null,
    word text collate "C" not null,
    card_id bigint not null,
    primary key (organization_id, word, card_id)
) with (autovacuum_vacuum_insert_scale_factor = 0.02);

comment on table client_card_word is
    'Index of client_card.name_words, kept by triggers; vacuumed early because searches are index-only scans';
--rollback drop table client_card_word;

--changeset kartoteka:client-card-word-triggers splitStatements:false
create function client_card_word_add() returns trigger language plpgsql
set search_path from current
as $$
begin
    insert into client_card_word (organization_id, word, card_id)
    select card.organization_id, filed.word, card.id
    from added card, unnest(string_to_array(card.name_words, ' ')) as filed (word)
    on conflict do nothing;
    return null;
end $$;

-- The plan is made once for each connection, and has to suit one card as well as a hundred thousand: look up each
-- word by its key, and never read the whole index of names.
create function client_card_word_remove() returns trigger language plpgsql
set search_path from current
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
begin
    delete from client_card_word entry
    using removed card, unnest(string_to_array(card.name_words, ' ')) as filed (word)
    where entry.organization_id = card.organization_id and entry.word = filed.word and entry.card_id = card.id;
    return null;
end $$;

create function client_card_word_replace() returns trigger language plpgsql
set search_path from current
as $$
begin
    delete from client_card_word
    where organization_id = old.organization_id and card_id = old.id
        and word = any (string_to_array(old.name_words, ' '));
    insert into client_card_word (organization_id, word, card_id)
    select new.organization_id, filed.word, new.id
    from unnest(string_to_array(new.name_words, ' ')) as filed (word)
    on conflict do nothing;
    return null;
end $$;

create function client_card_word_clear() returns trigger language plpgsql
set search_path from current
as $$
begin
    delete from client_card_word;
    return null;
end $$;

create trigger client_card_added after insert on client_card
    referencing new table as added
    for each statement execute function client_card_word_add();

create trigger client_card_removed after delete on client_card
    referencing old table as removed
    for each statement execute function client_card_word_remove();

create trigger client_card_renamed after update on client_card
    for each row
    when ((old.id, old.organization_id, old.name_words) is distinct from (new.id, new.organization_id, new.name_words))
    execute function client_card_word_replace();

create trigger client_card_cleared after truncate on client_card
    for each statement execute function client_card_word_clear();
--rollback drop trigger client_card_added on client_card;
--rollback drop trigger client_card_removed on client_card;
--rollback drop trigger client_card_renamed on client_card;
--rollback drop trigger client_card_cleared on client_card;
--rollback drop function client_card_word_add, client_card_word_remove, client_card_word_replace, client_card_word_clear;
