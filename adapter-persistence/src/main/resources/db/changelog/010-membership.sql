--liquibase formatted sql

-- The permissions of a role are read with every request, and always all together: so they lie in its row.
--changeset kartoteka:role
create sequence role_id_seq;

create table role (
    id bigint primary key,
    organization_id bigint not null,
    name varchar(150) collate "C" not null,
    permissions text[] not null,
    version bigint not null,
    constraint role_name_key unique (organization_id, name),
    constraint role_of_organization_key unique (organization_id, id),
    constraint role_organization_fkey foreign key (organization_id) references organization (id) on delete cascade,
    constraint role_name_filled check (name <> '')
);

comment on column role.permissions is 'Codenames; those that the program does not know grant nothing';
--rollback drop table role;
--rollback drop sequence role_id_seq;

--changeset kartoteka:member
create sequence member_id_seq;

create table member (
    id bigint primary key,
    organization_id bigint not null,
    account_id bigint not null,
    role_id bigint not null,
    version bigint not null,
    constraint member_account_key unique (organization_id, account_id),
    constraint member_organization_fkey foreign key (organization_id) references organization (id) on delete cascade,
    constraint member_account_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint member_role_fkey foreign key (organization_id, role_id) references role (organization_id, id)
);

create index member_list_idx on member (organization_id, id);
create index member_organizations_idx on member (account_id, organization_id);
create index member_role_idx on member (role_id);
--rollback drop table member;
--rollback drop sequence member_id_seq;
