--liquibase formatted sql

-- Replicas of the previous release know nothing of invitations by email. Whatever these depend on can be removed by
-- them, and takes the invitations with it.
--changeset kartoteka:email-invitation
create sequence email_invitation_id_seq;

create table email_invitation (
    id bigint primary key,
    organization_id bigint not null,
    role_id bigint not null,
    email varchar(254) not null,
    email_canonical varchar(254) collate "C" not null,
    invited_by bigint not null,
    token_hash text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint email_invitation_email_key unique (organization_id, email_canonical),
    constraint email_invitation_token_key unique (token_hash),
    constraint email_invitation_organization_fkey
        foreign key (organization_id) references organization (id) on delete cascade,
    constraint email_invitation_role_fkey
        foreign key (organization_id, role_id) references role (organization_id, id) on delete cascade,
    constraint email_invitation_invited_by_fkey foreign key (invited_by) references account (id) on delete cascade
);

comment on table email_invitation is 'Invitations that were sent to email addresses and were not accepted yet';
comment on column email_invitation.token_hash is 'A keyed hash: the token is not stored';

create index email_invitation_list_idx on email_invitation (organization_id, id);
create index email_invitation_role_idx on email_invitation (role_id);
create index email_invitation_invited_by_idx on email_invitation (invited_by);
create index email_invitation_expires_at_idx on email_invitation (expires_at);
--rollback drop table email_invitation;
--rollback drop sequence email_invitation_id_seq;
