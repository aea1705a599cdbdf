-- The tables that Django makes of a project with the models of the documents, without indexes and foreign keys, and rows
-- of which many are wrong. The password is S3cretpass!x.
CREATE TABLE "auth_permission" ("id" serial PRIMARY KEY, "name" varchar(255) NOT NULL, "content_type_id" integer NOT NULL, "codename" varchar(100) NOT NULL);
CREATE TABLE "auth_group_permissions" ("id" bigserial PRIMARY KEY, "group_id" integer NOT NULL, "permission_id" integer NOT NULL);
CREATE TABLE "users_user" ("id" bigserial PRIMARY KEY, "password" varchar(128) NOT NULL, "last_login" timestamptz, "is_superuser" boolean NOT NULL DEFAULT false, "username" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" boolean NOT NULL DEFAULT false, "is_active" boolean NOT NULL DEFAULT true, "date_joined" timestamptz NOT NULL DEFAULT now(), "surname" varchar(100) NOT NULL DEFAULT '', "name" varchar(100) NOT NULL DEFAULT '', "second_name" varchar(100) NOT NULL DEFAULT '', "address" varchar(200) NOT NULL DEFAULT '', "phone" varchar(20), "image" varchar(200), "confirmed_email" boolean NOT NULL DEFAULT true, "confirmed_phone" boolean NOT NULL DEFAULT false, "created_at" timestamptz NOT NULL DEFAULT '2021-10-21 15:38:07.599042+00', "updated_at" timestamptz NOT NULL DEFAULT '2021-10-22 10:52:18.483765+00');
CREATE TABLE "users_user_groups" ("id" bigserial PRIMARY KEY, "user_id" bigint NOT NULL, "group_id" integer NOT NULL);
CREATE TABLE "organizations_organization" ("id" bigserial PRIMARY KEY, "name" varchar(100) NOT NULL, "description" text NOT NULL, "address" varchar(200) NOT NULL, "numbers" jsonb, "links" jsonb, "created_at" timestamptz NOT NULL DEFAULT '2021-10-21 15:45:34.434734+00', "updated_at" timestamptz NOT NULL DEFAULT '2021-10-21 15:45:34.434767+00', "creator_id" bigint NOT NULL);
CREATE TABLE "organizations_role" ("id" bigserial PRIMARY KEY, "name" varchar(100) NOT NULL, "organization_id" bigint NOT NULL);
CREATE TABLE "organizations_role_permissions" ("id" bigserial PRIMARY KEY, "role_id" bigint NOT NULL, "permission_id" integer NOT NULL);
CREATE TABLE "organizations_member" ("id" bigserial PRIMARY KEY, "organization_id" bigint NOT NULL, "user_id" bigint NOT NULL, "role_id" bigint, "created_at" timestamptz NOT NULL DEFAULT '2021-11-01 10:00:00+00');
CREATE TABLE "clients_client" ("id" bigserial PRIMARY KEY, "surname" varchar(100) NOT NULL DEFAULT '', "name" varchar(100) NOT NULL, "second_name" varchar(100) NOT NULL DEFAULT '', "phone" varchar(20) NOT NULL, "address" varchar(200) NOT NULL DEFAULT '', "password" varchar(128) NOT NULL, "confirmed_phone" boolean NOT NULL DEFAULT false, "created_at" timestamptz NOT NULL DEFAULT '2021-10-25 18:49:24.278461+00', "updated_at" timestamptz NOT NULL DEFAULT '2021-10-25 19:00:47.741996+00');
CREATE TABLE "clients_client_organization" ("id" bigserial PRIMARY KEY, "client_id" bigint NOT NULL, "organization_id" bigint NOT NULL);
CREATE TABLE "clients_clientcard" ("id" bigserial PRIMARY KEY, "surname" varchar(100) NOT NULL DEFAULT '', "name" varchar(100), "second_name" varchar(100) NOT NULL DEFAULT '', "phone" varchar(20) NOT NULL, "address" varchar(200) NOT NULL DEFAULT '', "image" varchar(100), "links" jsonb, "data" jsonb, "created_at" timestamptz NOT NULL DEFAULT '2021-10-25 18:49:24.549258+00', "updated_at" timestamptz NOT NULL DEFAULT '2021-10-25 18:49:24.549305+00', "client_id" bigint, "organization_id" bigint NOT NULL);
CREATE TABLE "places_district" ("id" bigserial PRIMARY KEY, "title" varchar(200) NOT NULL, "abbreviation" varchar(20) NOT NULL DEFAULT '', "image" varchar(100));
CREATE TABLE "places_place" ("id" bigserial PRIMARY KEY, "title" varchar(200) NOT NULL, "short_description" varchar(500) NOT NULL DEFAULT '', "full_description" text NOT NULL DEFAULT '', "longitude" numeric(9, 6) NOT NULL DEFAULT 0, "latitude" numeric(9, 6) NOT NULL DEFAULT 0, "type" varchar(30) NOT NULL DEFAULT 'unique_place', "district_id" bigint NOT NULL);
CREATE TABLE "places_placeimage" ("id" bigserial PRIMARY KEY, "image" varchar(100) NOT NULL, "place_id" bigint NOT NULL);

INSERT INTO "users_user" ("id", "username", "email", "phone", "password", "image", "surname", "name") VALUES
    (11, 'alice', 'alice@example.org', NULL, 'pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=', 'users/alice.png', 'Иванова', 'Алиса'),
    (12, 'boris', 'boris@example.org', NULL, 'pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=', '', '', ''),
    (13, 'vera', 'vera@example.org', 'none', '!', NULL, '', ''),
    (14, 'gleb', 'gleb@example.org', NULL, '!', '../static/Users/default-user-image.jpeg', '', '');
INSERT INTO "auth_permission" ("id", "name", "content_type_id", "codename") VALUES
    (101, 'Can view client card', 1, 'view_clientcard'), (102, 'Can add client card', 1, 'add_clientcard'),
    (103, 'Sees members', 1, 'member_view'), (104, 'Can view log entry', 2, 'view_logentry');
INSERT INTO "organizations_organization" ("id", "name", "description", "address", "creator_id", "numbers", "links") VALUES
    (1, 'Test', 'Test', 'Test', 11, '{"b": [1.50, "8 800"], "a": null}', NULL),
    (2, 'Test2', 'Test2', 'Test2', 12, NULL, 'null'),
    (3, 'Orphan', 'Of Vera', 'Test', 13, NULL, NULL),
    (4, 'No address', ' ', '', 11, NULL, NULL),
    (5, ' ', 'No name', 'Test', 11, NULL, NULL);
INSERT INTO "organizations_role" ("id", "name", "organization_id") VALUES
    (21, 'Manager', 1), (22, 'Reader', 2), (23, 'Manager', 1), (24, 'Manager', 3);
INSERT INTO "organizations_role_permissions" ("role_id", "permission_id") VALUES
    (21, 101), (21, 102), (21, 103), (21, 104), (24, 101);
INSERT INTO "organizations_member" ("id", "organization_id", "user_id", "role_id") VALUES
    (31, 1, 12, 21), (32, 1, 12, 21), (33, 1, 14, 22), (34, 2, 13, 22), (35, 2, 14, NULL), (36, 2, 11, 22);
INSERT INTO "clients_client" ("id", "name", "phone", "password") VALUES
    (41, 'TestClient', '+79517487295', 'pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U='),
    (42, 'Олег', '8 951 748-72-96', 'pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U='),
    (43, 'Links only', '+79517487297', 'pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U='),
    (44, 'No phone', '12', '!'),
    (45, 'No password', '+79517487298', '!');
INSERT INTO "clients_clientcard" ("id", "surname", "name", "second_name", "phone", "client_id", "organization_id", "image", "links", "data") VALUES
    (52, '', 'TestClient', '', '8 (951) 748-72-95', 41, 1, 'cards/test.gif', '["https://example.org"]', '{"z": 1, "a": "ё"}'),
    (53, 'Петров–Водкин', 'Олег', 'Ильич', '+79517487296', 42, 1, '', NULL, NULL),
    (54, '', 'TestClient', '', '+79517487295', 41, 2, NULL, NULL, NULL),
    (55, '', 'Same phone', '', '+7 951 7487296', 41, 1, NULL, NULL, NULL),
    (56, '', 'Client refused', '', '+79517487299', 44, 1, NULL, NULL, NULL),
    (57, '', NULL, '', '+79517487290', 41, 1, NULL, NULL, NULL),
    (58, '', 'No client', '', '+79517487291', NULL, 1, NULL, NULL, NULL),
    (59, '', 'Organization refused', '', '+79517487292', 41, 3, NULL, NULL, NULL);
INSERT INTO "clients_client_organization" ("id", "client_id", "organization_id") VALUES
    (61, 41, 1), (62, 41, 2), (63, 42, 1), (64, 42, 2), (65, 43, 1), (66, 44, 1), (67, 41, 3);
INSERT INTO "places_district" ("id", "title", "abbreviation", "image") VALUES
    (71, 'Арбат', 'ЦАО', 'districts/arbat.png'), (72, 'Тверской', '', NULL), (73, '', 'X', NULL);
INSERT INTO "places_place" ("id", "title", "short_description", "longitude", "latitude", "type", "district_id") VALUES
    (81, 'Парк', 'Короткое описание', 37.6, 55.75, 'unique_place', 71), (82, '', '', 0, 0, '', 72),
    (83, 'Wrong type', '', 0, 0, 'Wrong Type', 71), (84, 'Orphan', '', 0, 0, 'unique_place', 73),
    (85, 'Beyond the pole', '', 0, 95, 'unique_place', 71);
INSERT INTO "places_placeimage" ("id", "image", "place_id") VALUES
    (91, 'places/park.png', 81), (92, 'places/broken.jpg', 81), (93, '../outside.png', 81), (94, 'places/missing.png', 81),
    (95, 'places/link.png', 81), (96, 'places/park.png', 84), (97, 'places', 81), (98, '', 81), (99, 'places/park.png', 82);
