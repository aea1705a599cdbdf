--liquibase formatted sql

-- Replicas of the previous release know nothing of offers. An offer ends with the membership, however that ends.
--changeset kartoteka:organization-transfer
create table organization_transfer (
    organization_id bigint primary key,
    account_id bigint not null,
    offered_by bigint not null,
    offered_at timestamptz not null,
    constraint organization_transfer_member_fkey
        foreign key (organization_id, account_id) references member (organization_id, account_id) on delete cascade,
    constraint organization_transfer_offered_by_fkey foreign key (offered_by) references account (id) on delete cascade
);

comment on table organization_transfer is 'Organizations that are offered to a member, who may become the creator';

create index organization_transfer_account_idx on organization_transfer (account_id);
create index organization_transfer_offered_by_idx on organization_transfer (offered_by);
--rollback drop table organization_transfer;
