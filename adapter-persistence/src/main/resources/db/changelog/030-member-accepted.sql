--liquibase formatted sql

-- Who is a member already counts as having accepted: the default fills the rows that exist, without rewriting them, and
-- is dropped. Replicas of the previous release insert without the columns: what they insert is an open invitation, which
-- grants nothing here until the account accepts it.
--changeset kartoteka:member-accepted
alter table member
    add column invited_by bigint,
    add column invited_at timestamptz,
    add column accepted_at timestamptz default now(),
    add constraint member_invited_by_fkey foreign key (invited_by) references account (id) on delete set null;

alter table member alter column accepted_at drop default;

comment on column member.invited_by is 'Who made the invitation, while it is open';
comment on column member.invited_at is 'Null if unknown';
comment on column member.accepted_at is 'Null while the invitation is open: it grants nothing';

create index member_invited_by_idx on member (invited_by) where invited_by is not null;
--rollback alter table member drop column invited_by, drop column invited_at, drop column accepted_at;

--changeset kartoteka:declined-invitation
create table declined_invitation (
    organization_id bigint,
    account_id bigint,
    declined_at timestamptz not null,
    primary key (organization_id, account_id),
    constraint declined_invitation_organization_fkey
        foreign key (organization_id) references organization (id) on delete cascade,
    constraint declined_invitation_account_fkey foreign key (account_id) references account (id) on delete cascade
);

comment on table declined_invitation is 'Which organizations cannot invite which accounts for a while';

create index declined_invitation_account_idx on declined_invitation (account_id);
create index declined_invitation_at_idx on declined_invitation (declined_at);
--rollback drop table declined_invitation;
