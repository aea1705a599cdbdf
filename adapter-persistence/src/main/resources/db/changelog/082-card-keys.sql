--liquibase formatted sql

-- Two routes name a card without its organization.
--changeset kartoteka:client-card-directory
create table client_card_directory (
    id bigint primary key,
    organization_id bigint not null
);

comment on table client_card_directory is 'To which organization a card belongs; kept with the cards';

insert into client_card_directory (id, organization_id) select id, organization_id from client_card;
--rollback drop table client_card_directory;

-- The key of a table that is distributed by organization begins with it. The ids stay unique: they come from one
-- sequence, and the directory has each once. Without the foreign key of credentials, which needs the former key:
-- the repository removes the credential of a card first.
--changeset kartoteka:client-card-key
alter table card_credential drop constraint card_credential_card_fkey;
alter table client_card drop constraint client_card_pkey;
drop index client_card_list_idx;
alter table client_card add constraint client_card_pkey primary key (organization_id, id);
--rollback alter table client_card drop constraint client_card_pkey;
--rollback alter table client_card add constraint client_card_pkey primary key (id);
--rollback create index client_card_list_idx on client_card (organization_id, id);
--rollback alter table card_credential add constraint card_credential_card_fkey foreign key (card_id) references client_card (id) on delete cascade;
