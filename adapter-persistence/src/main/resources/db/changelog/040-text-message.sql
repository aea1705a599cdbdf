--liquibase formatted sql

--changeset kartoteka:text-message
create table text_message (
    id bigint generated always as identity primary key,
    kind text not null,
    recipient text not null,
    binding text not null,
    language text not null,
    attempts integer not null default 0,
    created_at timestamptz not null default now(),
    due_at timestamptz not null default now()
);

comment on table text_message is 'Text messages that wait to be sent';
comment on column text_message.binding is 'What the code is bound to beside the phone: ids only';
comment on column text_message.attempts is 'The number of failed attempts';
comment on column text_message.due_at is 'When to send it; during an attempt, when others may';

create index text_message_due_idx on text_message (due_at);
--rollback drop table text_message;
