--liquibase formatted sql

--changeset kartoteka:kept-answer
create sequence kept_answer_turn_seq;

create table kept_answer (
    key text collate "C" primary key,
    request text not null,
    turn bigint not null,
    until timestamptz not null,
    status integer,
    body text,
    location text
);

comment on table kept_answer is 'Answers of requests with an Idempotency-Key, each written with what it answers';
comment on column kept_answer.key is 'A keyed digest of the caller, the route and his key';
comment on column kept_answer.request is 'A keyed digest of the request: what it says is not kept';
comment on column kept_answer.turn is 'Whose the key is, as long as there is no answer';
comment on column kept_answer.until is 'When the key is free again';

create index kept_answer_until_idx on kept_answer (until);
--rollback drop table kept_answer;
--rollback drop sequence kept_answer_turn_seq;
