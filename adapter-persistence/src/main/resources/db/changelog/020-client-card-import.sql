--liquibase formatted sql

--changeset kartoteka:client-card-import
create sequence client_card_import_id_seq;

create table client_card_import (
    id bigint primary key,
    organization_id bigint not null,
    mode text not null,
    dry_run boolean not null,
    account_id bigint,
    session_id bigint,
    status text not null,
    total bigint not null,
    created bigint not null,
    updated bigint not null,
    refused bigint not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    taken_until timestamptz not null default now(),
    last_taken_at timestamptz not null default now(),
    tries integer not null default 0,
    constraint client_card_import_organization_fkey foreign key (organization_id) references organization (id)
        on delete cascade
);

comment on column client_card_import.account_id is 'Who is told of in the trail of changes, from which session';
comment on column client_card_import.taken_until is 'While somebody works on it, when others may';
comment on column client_card_import.last_taken_at is 'Those that have waited longest come first';
comment on column client_card_import.tries is 'How often it was taken since it last got on';

create index client_card_import_organization_idx on client_card_import (organization_id);
create index client_card_import_running_idx on client_card_import (last_taken_at) where status = 'RUNNING';
create index client_card_import_finished_idx on client_card_import (finished_at) where finished_at is not null;
--rollback drop table client_card_import;
--rollback drop sequence client_card_import_id_seq;

--changeset kartoteka:client-card-import-row
create table client_card_import_row (
    import_id bigint not null,
    row bigint not null,
    phone varchar(16) collate "C" not null,
    surname text,
    name text,
    second_name text,
    address text,
    links text,
    data text,
    password text,
    primary key (import_id, row),
    constraint client_card_import_row_phone_key unique (import_id, phone),
    constraint client_card_import_row_import_fkey foreign key (import_id) references client_card_import (id)
        on delete cascade
);

comment on table client_card_import_row is
    'Rows that are left to do; null where the file has no such column, or, of the password, where it is empty';
comment on column client_card_import_row.password is 'Sealed, until the row is done';
--rollback drop table client_card_import_row;

--changeset kartoteka:client-card-import-error
create table client_card_import_error (
    import_id bigint not null,
    row bigint not null,
    errors text,
    reason text,
    primary key (import_id, row),
    constraint client_card_import_error_import_fkey foreign key (import_id) references client_card_import (id)
        on delete cascade,
    constraint client_card_import_error_said check ((errors is null) <> (reason is null))
);
--rollback drop table client_card_import_error;
