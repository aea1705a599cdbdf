-- The functions of Citus that declare groups of tables. These record their calls, and refuse what Citus refuses.

create table citus_table (
    number int generated always as identity,
    name regclass primary key,
    distribution_column text,
    colocated_with text
);

create function require_nothing(wrong text) returns void language plpgsql
as $$
begin
    if wrong is not null then
        raise exception '%', wrong;
    end if;
end $$;

create function require_no_triggers(relation regclass) returns void language plpgsql
as $$
begin
    if exists (select from pg_trigger where tgrelid = relation and not tgisinternal) then
        raise exception '% has triggers', relation;
    end if;
end $$;

create function create_reference_table(relation regclass) returns void language plpgsql
as $$
declare
    wrong text;
begin
    perform require_no_triggers(relation);
    select format('%s of the reference table %s refers to %s, which is none', conname, relation, confrelid::regclass)
    into wrong
    from pg_constraint
    where contype = 'f' and conrelid = relation and confrelid <> relation
        and confrelid not in (select name from citus_table where distribution_column is null);
    perform require_nothing(wrong);
    insert into citus_table (name) values (relation);
end $$;

create function create_distributed_table(relation regclass, distribution_column text, colocate_with text) returns void
language plpgsql
as $$
declare
    distributed int2 := (select attnum from pg_attribute where attrelid = relation and attname = distribution_column);
    wrong text;
begin
    perform require_no_triggers(relation);
    if distributed is null then
        raise exception '% has no column %', relation, distribution_column;
    end if;
    if colocate_with <> 'none' and colocate_with::regclass not in (
            select name from citus_table where citus_table.distribution_column is not null) then
        raise exception '% is not distributed yet', colocate_with;
    end if;
    select format('%s of %s does not contain %s', indexrelid::regclass, relation, distribution_column)
    into wrong
    from pg_index
    where indrelid = relation and (indisunique or indisexclusion) and not distributed = any (indkey);
    perform require_nothing(wrong);
    select format('%s of %s refers to %s, which is neither a reference table nor distributed alike', conname, relation,
        confrelid::regclass)
    into wrong
    from pg_constraint
    where contype = 'f' and conrelid = relation
        and confrelid not in (select name from citus_table where citus_table.distribution_column is null)
        and not exists (
            select
            from citus_table other
            join pg_attribute a on a.attrelid = other.name and a.attname = other.distribution_column
            where other.name = confrelid
                and array_position(confkey, a.attnum) = array_position(conkey, distributed));
    perform require_nothing(wrong);
    select format('%s would set %s of %s to null', conname, distribution_column, relation)
    into wrong
    from pg_constraint
    where contype = 'f' and conrelid = relation and distributed = any (conkey)
        and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'));
    perform require_nothing(wrong);
    select format('%s refers to the distributed table %s from %s, which is not distributed', conname, relation,
        conrelid::regclass)
    into wrong
    from pg_constraint
    where contype = 'f' and confrelid = relation and conrelid <> relation
        and conrelid not in (select name from citus_table where citus_table.distribution_column is not null);
    perform require_nothing(wrong);
    insert into citus_table (name, distribution_column, colocated_with)
    values (relation, distribution_column, nullif(colocate_with, 'none'));
end $$;
