--liquibase formatted sql

--changeset kartoteka:import-error-field
alter table client_card_import_error add column invalid_field text;

comment on column client_card_import_error.invalid_field is
    'The field whose rule the row breaks; errors is then an empty object, for replicas that do not know this column';
--rollback alter table client_card_import_error drop column invalid_field;
