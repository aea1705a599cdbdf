--liquibase formatted sql

--changeset kartoteka:card-credential-organization
alter table card_credential add column organization_id bigint not null default 0;

update card_credential p
set organization_id = card.organization_id
from client_card_directory card
where card.id = p.card_id;

comment on column card_credential.organization_id is 'Of the card; 0 for a former password of a client without cards';

alter table session_credential add column organization_id bigint;

update session_credential opened
set organization_id = p.organization_id
from card_credential p
where p.id = opened.credential_id;

delete from session
where id in (select session_id from session_credential where organization_id is null);

alter table session_credential alter column organization_id set not null;
--rollback alter table card_credential drop column organization_id;
--rollback alter table session_credential drop column organization_id;

--changeset kartoteka:card-credential-keys
alter table card_credential
    drop constraint card_credential_pkey,
    drop constraint card_credential_card_key;
drop index card_credential_record_key;
alter table card_credential
    add constraint card_credential_pkey primary key (organization_id, id),
    add constraint card_credential_card_key unique (organization_id, card_id),
    add constraint card_credential_card_fkey
        foreign key (organization_id, card_id) references client_card (organization_id, id) on delete cascade;
create unique index card_credential_record_key on card_credential (organization_id, client_id) where card_id is null;
--rollback drop index card_credential_record_key;
--rollback alter table card_credential drop constraint card_credential_card_fkey, drop constraint card_credential_card_key, drop constraint card_credential_pkey;
--rollback alter table card_credential add constraint card_credential_pkey primary key (id), add constraint card_credential_card_key unique (card_id);
--rollback create unique index card_credential_record_key on card_credential (client_id) where card_id is null;
