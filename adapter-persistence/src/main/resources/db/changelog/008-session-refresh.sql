--liquibase formatted sql

-- The defaults serve replicas of the version before, which go on adding sessions while the new ones start.
--changeset kartoteka:session-refresh
alter table session
    add column generation integer not null default 0,
    add column refreshed_at timestamptz not null default now();

update session set refreshed_at = created_at;

comment on column session.generation is 'How often the refresh token was replaced; tells which one is the newest';
--rollback alter table session drop column generation, drop column refreshed_at;
