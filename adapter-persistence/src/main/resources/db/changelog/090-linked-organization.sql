--liquibase formatted sql

--changeset kartoteka:client-organization-linked
alter table client_organization add column linked boolean not null default false;

comment on table client_organization is 'To which organizations clients belong: those that hold cards, and linked ones';
comment on column client_organization.linked is 'Came from another system, where a link needs no card; stays without cards';
comment on table adoption is 'Rows that have moved in from another system';
comment on column adoption.object is 'The table, or the table and _picture for the picture of a row';
--rollback alter table client_organization drop column linked;
