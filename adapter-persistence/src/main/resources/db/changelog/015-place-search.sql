--liquibase formatted sql

-- Words of places, for PostgreSQL's own search with Russian (and English) morphology. The functions behind an index name
-- everything with its schema, since PostgreSQL also runs them where the search path is empty. A database whose locale is
-- "C" folds none but Latin letters, so the Russian ones are named. Signs that would make the parser see a path, a host
-- or a compound become spaces, like quotes and dashes, which it takes for letters there.
--changeset kartoteka:place-search splitStatements:false
create function place_folded(words text) returns text language sql
immutable strict parallel safe
return pg_catalog.regexp_replace(
    pg_catalog.translate(pg_catalog.lower(words collate "default"),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё-/\.@:_', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе       '),
    '[\u00A0-\u00BF\u2000-\u2BFF\u3000-\u303F]', ' ', 'g');

create function place_search(title text, short_description text, full_description text) returns tsvector language sql
immutable strict parallel safe cost 1000
return pg_catalog.strip(pg_catalog.to_tsvector('pg_catalog.russian',
    place_folded(title || ' ' || short_description || ' ' || full_description)));

create index place_search_idx on place using gin (place_search(title, short_description, full_description));
--rollback drop index place_search_idx;
--rollback drop function place_search;
--rollback drop function place_folded;

-- Whoever mistypes a letter still finds a title: the words of all titles are kept under themselves and under what is
-- left of them without any one letter. Two words of which one has a letter less, more, changed, or swapped with its
-- neighbour, have such a key in common. A word stays when the last title with it is gone: then it leads nowhere.
--changeset kartoteka:place-title-word splitStatements:false
create table place_title_word (
    key text collate "C",
    lexeme text collate "C",
    primary key (key, lexeme)
);

comment on table place_title_word is 'Under which spellings the words of titles of places are found';
comment on column place_title_word.lexeme is 'The stem of the word, as place_search has it';

-- Short words, long ones and numbers have to be written right.
create function place_word_keys(word text) returns setof text language sql
immutable strict parallel safe
as $$
    select word
    union
    select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i
    where length(word) between 4 and 30 and word !~ '[0-9]'
$$;

create function place_words(words text) returns table (word text, lexeme text) language sql
immutable strict parallel safe
as $$
    select w.word, l.lexeme
    from unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', place_folded(words)))) w (word),
        unnest(tsvector_to_array(to_tsvector('pg_catalog.russian', w.word))) l (lexeme)
$$;

-- Always in the same order, so that two who add words at once do not wait for each other in a circle.
create function place_titles_told() returns trigger language plpgsql
set search_path from current
as $$
begin
    insert into place_title_word (key, lexeme)
    select distinct k.key collate "C", w.lexeme collate "C"
    from (select distinct title from told) t, place_words(t.title) w,
        lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
    order by 1, 2
    on conflict do nothing;
    return null;
end $$;

create trigger place_titles_added after insert on place
    referencing new table as told for each statement execute function place_titles_told();
create trigger place_titles_changed after update on place
    referencing new table as told for each statement execute function place_titles_told();

insert into place_title_word (key, lexeme)
select distinct k.key, w.lexeme
from (select distinct title from place) t, place_words(t.title) w,
    lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
on conflict do nothing;

-- What to look for: every word of the text, in any of its forms. A word that no place has is taken for the words of
-- titles that differ from it by one letter.
create function place_query(words text) returns tsquery language sql
stable strict parallel safe
as $$
    select string_agg('(' || alternatives || ')', ' & ')::tsquery
    from (
        select string_agg(distinct quoted.lexeme, ' | ') as alternatives
        from place_words(place_query.words) w,
            lateral (
                select w.lexeme
                union
                select t.lexeme
                from place_title_word t
                where t.key in (select place_word_keys(w.word) union select place_word_keys(w.lexeme))
                    and not exists (
                        select from place p
                        where place_search(p.title, p.short_description, p.full_description)
                            @@ cast('''' || w.lexeme || '''' as tsquery))
            ) a,
            lateral (select '''' || replace(replace(a.lexeme, '\', '\\'), '''', '''''') || '''' as lexeme) quoted
        group by w.word
    ) s
$$;
--rollback drop trigger place_titles_added on place;
--rollback drop trigger place_titles_changed on place;
--rollback drop function place_query, place_titles_told, place_words, place_word_keys;
--rollback drop table place_title_word;

-- Where places lie. Boxes come first, from the index; distances on the sphere are computed for what is in them.
--changeset kartoteka:place-position splitStatements:false
create index place_position_idx on place using gist (point(longitude::float8, latitude::float8));

create index place_type_idx on place (type collate "C", id);

-- In metres, by the haversine formula on a sphere with the earth's mean radius.
create function place_distance(longitude float8, latitude float8, from_longitude float8, from_latitude float8)
returns float8 language sql
immutable strict parallel safe
return 2 * 6371008.8 * asin(least(1, sqrt(
    power(sind((latitude - from_latitude) / 2), 2)
    + cosd(latitude) * cosd(from_latitude) * power(sind((longitude - from_longitude) / 2), 2))));
--rollback drop function place_distance;
--rollback drop index place_type_idx;
--rollback drop index place_position_idx;
