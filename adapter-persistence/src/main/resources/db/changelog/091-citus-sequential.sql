--liquibase formatted sql

-- A transaction that has read several machines at once may not write to a reference table afterwards. So statements on
-- several machines, of which there are few, ask one after another. The setting counts for new connections.
--changeset kartoteka:citus-sequential context:citus splitStatements:false
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select count(*) from pg_proc where proname = 'create_distributed_table'
do $$
begin
    execute format('alter database %I set citus.multi_shard_modify_mode to sequential', current_database());
end $$;
--rollback do $$ begin execute format('alter database %I reset citus.multi_shard_modify_mode', current_database()); end $$;
