--liquibase formatted sql

-- Only a trigger used the function, and went with derived-data-without-triggers.
--changeset kartoteka:account-name-is-contested
drop function account_name_is_contested;
--rollback create function account_name_is_contested(wanted text, owner bigint) returns boolean language sql stable set search_path from current as $$ select exists (select from account_name held join account other on other.id = held.account_id where held.name = wanted and other.id <> owner and not other.never_activated and (other.confirmed_email and other.email_canonical = wanted) is not true and (other.confirmed_phone and other.phone = wanted) is not true) $$;
