--liquibase formatted sql

-- The repositories write derived data in the transaction that changes an aggregate: a table that Citus distributes or
-- copies may have no triggers. The command repair-data corrects what a replica of the previous version, or another
-- program, writes without the triggers.
--changeset kartoteka:derived-data-without-triggers
drop trigger client_card_added on client_card;
drop trigger client_card_removed on client_card;
drop trigger client_card_renamed on client_card;
drop trigger client_card_cleared on client_card;
drop function client_card_word_add, client_card_word_remove, client_card_word_replace, client_card_word_clear;

drop trigger account_named on account;
drop function account_name_keep, account_name_keep_unless_contested;

drop trigger account_image_set on account;
drop trigger account_image_changed on account;
drop trigger account_image_left on account;
drop trigger account_image_gone on account;
drop trigger client_card_image_set on client_card;
drop trigger client_card_image_changed on client_card;
drop trigger client_card_image_left on client_card;
drop trigger client_card_image_gone on client_card;
drop trigger district_image_set on district;
drop trigger district_image_changed on district;
drop trigger district_image_left on district;
drop trigger district_image_gone on district;
drop trigger place_image_set on place_image;
drop trigger place_image_gone on place_image;
drop function image_used, image_released;

drop trigger place_titles_added on place;
drop trigger place_titles_changed on place;
drop function place_titles_told;

drop trigger place_marks_added on place;
drop trigger place_marks_removed on place;
drop trigger place_marks_left on place;
drop trigger place_marks_changed on place;
drop trigger place_marks_cleared on place;
drop trigger place_image_marks_added on place_image;
drop trigger place_image_marks_removed on place_image;
drop trigger place_image_marks_left on place_image;
drop trigger place_image_marks_changed on place_image;
drop trigger place_image_marks_cleared on place_image;
drop function places_mark_renew, places_mark_renew_for_images, places_mark_renew_all;

comment on table client_card_word is
    'Index of client_card.name_words; vacuumed early because searches are index-only scans';
comment on column district.places_mark is
    'Another one after each transaction that changes what the list of the district''s places shows';
comment on table account_name is
    'By what accounts log in; a username that is an e-mail address is in lower case';
--rollback empty
