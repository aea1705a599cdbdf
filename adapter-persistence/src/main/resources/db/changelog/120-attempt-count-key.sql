--liquibase formatted sql

-- Replicas of the previous version write SHA-256 without a key; their rows expire like all others.
--changeset kartoteka:attempt-count-key
comment on column attempt_count.key is 'A keyed hash of what is counted, so that neither names nor addresses lie here';
--rollback empty
