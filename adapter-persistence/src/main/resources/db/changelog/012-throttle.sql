--liquibase formatted sql

-- Counts are written with every log-in and worth little after a crash: unlogged, they wait for no disk and no standby.
-- Free space in each page lets a row be rewritten where it lies.
--changeset kartoteka:attempt-count
create unlogged table attempt_count (
    key bytea primary key,
    forgotten_at timestamptz not null,
    admitted boolean not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

comment on table attempt_count is 'Attempts on what is limited, counted by the generic cell rate algorithm';
comment on column attempt_count.key is 'SHA-256 of what is counted, so that neither names nor addresses lie here';
comment on column attempt_count.forgotten_at is
    'When all attempts are forgotten, if no more are made; each puts it off by as much as it weighs';
comment on column attempt_count.admitted is 'Whether the last attempt was let pass';
--rollback drop table attempt_count;

-- Logged, since owners are to get in also after a crash or on a standby, while strangers keep trying.
--changeset kartoteka:familiar-address
create table familiar_address (
    key bytea primary key,
    until timestamptz not null
);

comment on table familiar_address is 'From where somebody has proved who he is: strangers elsewhere do not shut him out';

create index familiar_address_until_idx on familiar_address (until);
--rollback drop table familiar_address;
