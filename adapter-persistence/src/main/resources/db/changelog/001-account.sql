--liquibase formatted sql

-- Whatever is indexed or compared is collated "C": its order and equality are those of the bytes, on every
-- operating system and in every locale of the database. Letter case is folded by the program.

--changeset kartoteka:account
create sequence account_id_seq;

create table account (
    id bigint primary key,
    username varchar(254) collate "C" not null,
    username_folded varchar(254) collate "C" not null,
    email varchar(254),
    email_canonical varchar(254) collate "C",
    phone varchar(16) collate "C",
    surname varchar(150) not null,
    name varchar(150) not null,
    second_name varchar(150) not null,
    address varchar(300) not null,
    password text not null,
    active boolean not null,
    staff boolean not null,
    confirmed_email boolean not null,
    confirmed_phone boolean not null,
    image text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint account_username_key unique (username),
    constraint account_email_key unique (email_canonical),
    constraint account_phone_key unique (phone),
    constraint account_username_filled check (username <> ''),
    constraint account_email_both_forms check ((email is null) = (email_canonical is null)),
    constraint account_phone_e164 check (phone ~ '^\+[1-9][0-9]{3,14}$')
);

comment on column account.username_folded is
    'The username in lower case; one that is an e-mail address clashes with the same in other letters';
comment on column account.email_canonical is 'The e-mail address in the form in which equal addresses are equal';

create index account_username_folded_idx on account (username_folded);
create index account_staff_idx on account (id) where staff;
--rollback drop table account;
--rollback drop sequence account_id_seq;
