-- A pooler does not pass on the timeouts that Kartoteka asks for, so the role has them.
-- Migrations take them back for their own connection.
alter role kartoteka in database kartoteka set statement_timeout = '4s';
alter role kartoteka in database kartoteka set lock_timeout = '2s';
