--liquibase formatted sql

-- An erasure finds the records that wait for a phone.
--changeset kartoteka:client-pending-phone-index
create index client_pending_phone_idx on client (pending_phone) where pending_phone is not null;
--rollback drop index client_pending_phone_idx;
