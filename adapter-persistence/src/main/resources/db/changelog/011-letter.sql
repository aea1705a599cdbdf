--liquibase formatted sql

--changeset kartoteka:letter
create table letter (
    id bigint generated always as identity primary key,
    kind text not null,
    recipient text not null,
    language text not null,
    attempts integer not null default 0,
    created_at timestamptz not null default now(),
    due_at timestamptz not null default now()
);

comment on table letter is 'Letters that wait to be sent';
comment on column letter.attempts is 'How often it was tried in vain';
comment on column letter.due_at is 'When it is to be tried; while somebody tries, when others may';

create index letter_due_idx on letter (due_at);
--rollback drop table letter;
