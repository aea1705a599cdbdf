--liquibase formatted sql

--changeset kartoteka:session
create sequence session_id_seq;

create table session (
    id bigint primary key,
    account_id bigint,
    client_id bigint,
    device varchar(300) not null,
    address varchar(64) not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    constraint session_account_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint session_client_fkey foreign key (client_id) references client (id) on delete cascade,
    constraint session_one_holder check (num_nonnulls(account_id, client_id) = 1)
);

create index session_account_idx on session (account_id, id) where account_id is not null;
create index session_client_idx on session (client_id, id) where client_id is not null;
--rollback drop table session;
--rollback drop sequence session_id_seq;
