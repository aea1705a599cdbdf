--liquibase formatted sql

-- What the audit trail tells of a person is found by phone, also of cards that are gone. A regular expression, since it
-- never fails: JSON may have characters that PostgreSQL cannot decode. Phones come before all that others may word.
--changeset kartoteka:change-phone splitStatements:false
create function change_old_phone(changes text) returns text language sql immutable strict parallel safe
return substring(changes from '"phone":\["(\+[0-9]+)"');

create function change_new_phone(changes text) returns text language sql immutable strict parallel safe
return substring(changes from '"phone":\[(?:null|"\+[0-9]+"),"(\+[0-9]+)"\]');
--rollback drop function change_old_phone, change_new_phone;

-- Concurrently: the trail may be large, and other replicas write it meanwhile. What a failed attempt has left behind
-- is removed first.
--changeset kartoteka:change-old-phone-index runInTransaction:false
drop index concurrently if exists change_old_phone_idx;
create index concurrently change_old_phone_idx on change ((change_old_phone(changes) collate "C"))
    where object = 'clientcard' and change_old_phone(changes) is not null;
--rollback drop index change_old_phone_idx;

--changeset kartoteka:change-new-phone-index runInTransaction:false
drop index concurrently if exists change_new_phone_idx;
create index concurrently change_new_phone_idx on change ((change_new_phone(changes) collate "C"))
    where object = 'clientcard' and change_new_phone(changes) is not null;
--rollback drop index change_new_phone_idx;
