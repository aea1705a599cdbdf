--liquibase formatted sql

-- Refers to nothing by foreign keys: what is told of objects and accounts outlives them.
--changeset kartoteka:change
create table change (
    id bigint generated always as identity,
    -- Not that of the transaction: it may have waited for another's change of the same object.
    at timestamptz not null default clock_timestamp(),
    actor_id bigint,
    actor_username text,
    session_id bigint,
    organization_id bigint not null,
    object text collate "C" not null,
    object_id bigint not null,
    verb text not null,
    changes text not null,
    -- No index on the id alone: the list of an organization in which nothing has happened for long would be sought there.
    primary key (organization_id, id)
);

comment on table change is 'The trail: who changed what, when, and from which session';
comment on column change.actor_username is 'As it was at that time';
comment on column change.organization_id is 'Whose trail it belongs to; 0 for accounts';
comment on column change.changes is 'A JSON object: fields, each with its old and its new value';

create index change_object_idx on change (organization_id, object, object_id, id);
create index change_actor_idx on change (organization_id, actor_id, id);
create index change_at_idx on change (organization_id, at);
create index change_age_idx on change using brin (at) with (pages_per_range = 16);
--rollback drop table change;
