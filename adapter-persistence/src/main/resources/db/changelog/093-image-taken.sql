--liquibase formatted sql

-- Replicas of the previous version remove files without setting it, as they did before.
--changeset kartoteka:image-taken
alter table image add column taken boolean not null default false;
comment on column image.taken is 'Whether its files are being removed, so that nothing may name it any more';
--rollback alter table image drop column taken;
