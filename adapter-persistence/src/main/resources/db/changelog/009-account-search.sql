--liquibase formatted sql

-- Staff search accounts by any part of a word. The extension pg_trgm, which is made for that, is not to be had on
-- every external database; a GIN index of the text's trigrams is, and this table is small and seldom written.
--changeset kartoteka:account-search-text
alter table account add column search_text text collate "C" not null default '';

comment on column account.search_text is
    'By what staff find the account, in lower case, folded by the program, separated by spaces';

-- What the program would have folded. A database whose locale is "C" leaves other than Latin letters as they are, so
-- the Russian ones are named.
update account
set search_text = translate(
    lower(concat_ws(' ', username, email, phone, surname, name, second_name) collate "default"),
    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя');
--rollback alter table account drop column search_text;

--changeset kartoteka:account-search-index splitStatements:false
create function account_trigrams(words text) returns text[] language sql
immutable strict parallel safe cost 1000
as $$
    select array(select distinct substr(words, i, 3) from generate_series(1, length(words) - 2) i)
$$;

create index account_search_idx on account using gin (account_trigrams(search_text));
--rollback drop index account_search_idx;
--rollback drop function account_trigrams;
