--liquibase formatted sql

--changeset kartoteka:session-wrote-at
alter table session add column wrote_at timestamptz;

comment on column session.wrote_at is 'When its holder last changed something, to a second; null without a read replica';
--rollback alter table session drop column wrote_at;
