--liquibase formatted sql

--changeset kartoteka:district
create sequence district_id_seq;

create table district (
    id bigint primary key,
    title varchar(200) not null,
    abbreviation varchar(20) not null,
    image text,
    version bigint not null,
    constraint district_title_filled check (title <> '')
);
--rollback drop table district;
--rollback drop sequence district_id_seq;
