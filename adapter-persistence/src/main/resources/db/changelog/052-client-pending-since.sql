--liquibase formatted sql

-- Replicas of the previous version set only the phone; such a change waits until it is requested again.
--changeset kartoteka:client-pending-since
alter table client add column pending_since timestamptz;

comment on column client.pending_since is 'When the change of the phone was requested; its code is bound to it';
--rollback alter table client drop column pending_since;
