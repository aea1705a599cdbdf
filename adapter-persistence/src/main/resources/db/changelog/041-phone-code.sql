--liquibase formatted sql

--changeset kartoteka:phone-code
create table phone_code (
    scope text collate "C" primary key,
    code text not null,
    tries integer not null default 0,
    used boolean not null default false,
    expires_at timestamptz not null
);

comment on table phone_code is 'Codes that were sent in text messages';
comment on column phone_code.scope is 'A keyed hash of the phone and the purpose: neither is stored';
comment on column phone_code.code is 'A keyed hash of the code';
comment on column phone_code.tries is 'How often a code was tried, right or wrong';

create index phone_code_expires_at_idx on phone_code (expires_at);
--rollback drop table phone_code;
