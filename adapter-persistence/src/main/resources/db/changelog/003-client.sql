--liquibase formatted sql

--changeset kartoteka:client
create sequence client_id_seq;

create table client (
    id bigint primary key,
    surname varchar(150) not null,
    name varchar(150) not null,
    second_name varchar(150) not null,
    phone varchar(16) collate "C" not null,
    address varchar(300) not null,
    password text not null,
    confirmed_phone boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint client_phone_key unique (phone),
    constraint client_name_filled check (name <> ''),
    constraint client_phone_e164 check (phone ~ '^\+[1-9][0-9]{3,14}$')
);
--rollback drop table client;
--rollback drop sequence client_id_seq;
