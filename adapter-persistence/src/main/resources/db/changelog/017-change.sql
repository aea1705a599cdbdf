--liquibase formatted sql

-- Refers to nothing by foreign keys: what is told of objects and accounts outlives them.
--changeset kartoteka:change
create table change (
    id bigint generated always as identity primary key,
    -- Not that of the transaction: it may have waited for another's change of the same object.
    at timestamptz not null default clock_timestamp(),
    actor_id bigint,
    actor_username text,
    session_id bigint,
    organization_id bigint,
    object text collate "C" not null,
    object_id bigint not null,
    verb text not null,
    changes text not null
);

comment on table change is 'The trail: who changed what, when, and from which session';
comment on column change.actor_username is 'As it was at that time';
comment on column change.organization_id is 'Whose trail it belongs to; none for accounts';
comment on column change.changes is 'A JSON object: fields, each with its old and its new value';

create index change_list_idx on change (organization_id, id);
create index change_object_idx on change (organization_id, object, object_id, id);
create index change_actor_idx on change (organization_id, actor_id, id);
create index change_at_idx on change (organization_id, at);
create index change_account_list_idx on change (id) where organization_id is null;
--rollback drop table change;
