--liquibase formatted sql

--changeset kartoteka:organization
create sequence organization_id_seq;

-- "json" keeps the text as it came, with its order of keys; "jsonb" would not.
create table organization (
    id bigint primary key,
    creator_id bigint not null,
    name varchar(200) not null,
    description varchar(2000) not null,
    address varchar(300) not null,
    numbers json,
    links json,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint organization_creator_fkey foreign key (creator_id) references account (id),
    constraint organization_name_filled check (name <> '')
);

create index organization_creator_idx on organization (creator_id, id);
--rollback drop table organization;
--rollback drop sequence organization_id_seq;
