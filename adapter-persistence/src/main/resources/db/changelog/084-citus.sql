--liquibase formatted sql

-- Where the extension Citus is installed, the tables are spread over the machines: reference tables have all rows on
-- every machine, distributed ones keep the rows of an organization together. Tables that are not named stay on the first
-- machine. A table comes after those that its foreign keys refer to; while the cards become distributed, no other table
-- may refer to them. Without Citus the change set waits for it.
--changeset kartoteka:citus-tables context:citus
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select count(*) from pg_proc where proname = 'create_distributed_table'
set local citus.multi_shard_modify_mode to 'sequential';

select create_reference_table('account');
select create_reference_table('account_name');
select create_reference_table('organization');
select create_reference_table('role');
select create_reference_table('member');
select create_reference_table('client');
select create_reference_table('client_organization');
select create_reference_table('district');
select create_reference_table('place');
select create_reference_table('place_image');
select create_reference_table('place_title_word');

alter table card_credential drop constraint card_credential_card_fkey;

select create_distributed_table('client_card', 'organization_id', colocate_with => 'none');
select create_distributed_table('client_card_word', 'organization_id', colocate_with => 'client_card');
select create_distributed_table('card_credential', 'organization_id', colocate_with => 'client_card');
select create_distributed_table('change', 'organization_id', colocate_with => 'client_card');

alter table card_credential
    add constraint card_credential_card_fkey
        foreign key (organization_id, card_id) references client_card (organization_id, id) on delete cascade;
--rollback select undistribute_table('client_card_word');
--rollback select undistribute_table('change');
--rollback select undistribute_table('client_organization');
--rollback select undistribute_table('place_title_word');
--rollback select undistribute_table('district', cascade_via_foreign_keys => true);
--rollback select undistribute_table('account', cascade_via_foreign_keys => true);
