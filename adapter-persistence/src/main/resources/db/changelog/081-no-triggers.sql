--liquibase formatted sql

-- The last triggers. Repositories end the sessions of a credential that they remove: a foreign key from a table that
-- stays on one machine to one that is distributed is not possible.
--changeset kartoteka:session-credential-without-trigger
drop trigger session_credential_ended on session_credential;
drop function session_credential_ended;
alter table session_credential drop constraint session_credential_credential_fkey;
--rollback empty

-- These wrote for replicas of versions without credentials, and without the two columns of accounts.
--changeset kartoteka:without-triggers-for-former-replicas
drop trigger client_former_password_added on client;
drop trigger client_former_password_changed on client;
drop trigger card_credential_changed on card_credential;
drop function client_former_password_added, client_former_password_changed, card_credential_changed;
drop trigger account_never_activated on account;
drop trigger account_ever_confirmed on account;
drop function account_never_activated, account_ever_confirmed;

update client set password = '!' where not owned and password <> '!';

comment on column client.password is 'The person''s own password if the record is owned, otherwise !';
--rollback empty
