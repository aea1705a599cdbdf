--liquibase formatted sql

-- Whoever has left again must not come back when the same import is repeated, so this refers to nobody by foreign key.
--changeset kartoteka:adoption
create table adoption (
    object text collate "C" not null,
    id bigint not null,
    fingerprint bytea not null,
    primary key (object, id)
);

comment on table adoption is 'Accounts and clients that have moved in from another system';
comment on column adoption.object is 'account or client';
comment on column adoption.fingerprint is 'SHA-256 of all that came with them';
--rollback drop table adoption;
