--liquibase formatted sql

-- The organizations of a client are shown with each of its cards. Read from the cards, they would have to be looked for
-- in every organization. It needs no foreign key: only the repository of cards writes it.
--changeset kartoteka:client-organization
create table client_organization (
    client_id bigint not null,
    organization_id bigint not null,
    cards integer not null,
    primary key (client_id, organization_id)
);

comment on table client_organization is 'Which organizations hold cards of which clients';
comment on column client_organization.cards is
    'How many cards; counted, so that two transactions that add and remove cards at once leave the right row';

insert into client_organization (client_id, organization_id, cards)
select client_id, organization_id, count(*)
from client_card
group by client_id, organization_id;

create index client_organization_organization_idx on client_organization (organization_id);
--rollback drop table client_organization;
