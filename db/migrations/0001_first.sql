CREATE TABLE `email_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` integer,
	`email` text NOT NULL,
	`secret_hash` blob NOT NULL,
	`payload` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `email_tokens_user` ON `email_tokens` (`user_id`,`purpose`);
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`secret_hash` blob NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	`ip` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `sessions_user` ON `sessions` (`user_id`);
CREATE TABLE `users` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`email_confirmed_at` integer,
	`site_role` text DEFAULT 'member' NOT NULL,
	`match_mail` text DEFAULT 'at_once' NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);

CREATE UNIQUE INDEX `users_email` ON `users` (`email_key`);
CREATE TABLE `accreditations` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`name` text NOT NULL,
	`issuer` text DEFAULT '' NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`from_day` text,
	`to_day` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `accreditations_organisation` ON `accreditations` (`organisation_id`);
CREATE TABLE `offering_areas` (
	`offering_id` integer NOT NULL,
	`area_code` text NOT NULL,
	PRIMARY KEY(`offering_id`, `area_code`),
	FOREIGN KEY (`offering_id`) REFERENCES `offerings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area_code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `offerings` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`sector_code` text NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'service' NOT NULL,
	`coverage` text NOT NULL,
	`radius_miles` real,
	`min_pence` integer,
	`max_pence` integer,
	`derived_from` text,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sector_code`) REFERENCES `sectors`(`code`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `offerings_organisation` ON `offerings` (`organisation_id`);
CREATE INDEX `offerings_sector` ON `offerings` (`sector_code`);
CREATE TABLE `profiles` (
	`organisation_id` integer PRIMARY KEY NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`mission` text DEFAULT '' NOT NULL,
	`impact_model` text NOT NULL,
	`beneficiaries` text NOT NULL,
	`leadership` text NOT NULL,
	`staff` integer,
	`alongside` text DEFAULT '' NOT NULL,
	`turnover_band` text,
	`founded` text,
	`contact_name` text,
	`contact_role` text,
	`contact_email` text,
	`contact_phone` text,
	`policies` text NOT NULL,
	`insurances` text NOT NULL,
	`client_references` text NOT NULL,
	`impact` text NOT NULL,
	`open_to` text NOT NULL,
	`largest_contract_pence` integer,
	`completeness` integer DEFAULT 0 NOT NULL,
	`confirmed_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `statuses` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`status` text NOT NULL,
	`definition` text NOT NULL,
	`source` text NOT NULL,
	`evidence` text DEFAULT '' NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `statuses_organisation` ON `statuses` (`organisation_id`,`from_day`);
CREATE TABLE `areas` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region_code` text,
	`nation` text NOT NULL,
	`combined_authority` text,
	`alternative_names` text NOT NULL,
	`lat` real,
	`lng` real
);

CREATE INDEX `areas_region` ON `areas` (`region_code`);
CREATE TABLE `places` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`area_code` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`area_code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `places_name` ON `places` (`name_key`);
CREATE TABLE `postcode_districts` (
	`code` text PRIMARY KEY NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`area_code` text NOT NULL
);

CREATE TABLE `postcodes` (
	`postcode` text PRIMARY KEY NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`area_code` text
);

CREATE TABLE `sectors` (
	`code` text PRIMARY KEY NOT NULL,
	`parent_code` text,
	`name` text NOT NULL,
	`cpv` text NOT NULL,
	`sic` text NOT NULL,
	`synonyms` text NOT NULL,
	`position` integer NOT NULL
);

CREATE TABLE `introduction_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`introduction_id` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`actor_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`introduction_id`) REFERENCES `introductions`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `introduction_history_introduction` ON `introduction_history` (`introduction_id`);
CREATE TABLE `introductions` (
	`id` integer PRIMARY KEY NOT NULL,
	`opportunity_id` integer,
	`buyer_id` integer NOT NULL,
	`supplier_id` integer NOT NULL,
	`intermediary_id` integer,
	`proposed_by` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`buyer_accepted_at` integer,
	`buyer_accepted_by` integer,
	`supplier_accepted_at` integer,
	`supplier_accepted_by` integer,
	`decline_reason` text,
	`value_pence` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`buyer_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`supplier_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`intermediary_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`buyer_accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`supplier_accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE INDEX `introductions_buyer` ON `introductions` (`buyer_id`);
CREATE INDEX `introductions_supplier` ON `introductions` (`supplier_id`);
CREATE INDEX `introductions_intermediary` ON `introductions` (`intermediary_id`);
CREATE INDEX `introductions_opportunity` ON `introductions` (`opportunity_id`);
CREATE TABLE `matches` (
	`id` integer PRIMARY KEY NOT NULL,
	`opportunity_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`score` integer NOT NULL,
	`parts` text NOT NULL,
	`reasons` text NOT NULL,
	`gaps` text NOT NULL,
	`near_miss` integer DEFAULT false NOT NULL,
	`distance_miles` real,
	`buyer_state` text DEFAULT 'none' NOT NULL,
	`buyer_reason` text,
	`buyer_state_by` integer,
	`buyer_state_at` integer,
	`created_at` integer NOT NULL,
	`computed_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`buyer_state_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE UNIQUE INDEX `matches_pair` ON `matches` (`opportunity_id`,`organisation_id`);
CREATE INDEX `matches_ranked` ON `matches` (`opportunity_id`,`near_miss`,`score`);
CREATE INDEX `matches_organisation` ON `matches` (`organisation_id`,`near_miss`);
CREATE TABLE `response_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`actor_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `response_history_response` ON `response_history` (`response_id`);
CREATE TABLE `responses` (
	`id` integer PRIMARY KEY NOT NULL,
	`opportunity_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`created_by` integer,
	`scope` text NOT NULL,
	`message` text NOT NULL,
	`status` text NOT NULL,
	`outcome_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE UNIQUE INDEX `responses_pair` ON `responses` (`opportunity_id`,`organisation_id`);
CREATE INDEX `responses_organisation` ON `responses` (`organisation_id`);
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`uploaded_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE INDEX `attachments_opportunity` ON `attachments` (`opportunity_id`);
CREATE TABLE `opportunities` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`created_by` integer,
	`kind` text NOT NULL,
	`direction` text,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`cpv` text NOT NULL,
	`delivery` text DEFAULT 'areas' NOT NULL,
	`delivery_postcode` text,
	`delivery_place` text,
	`lat` real,
	`lng` real,
	`radius_miles` real,
	`value_kind` text DEFAULT 'unknown' NOT NULL,
	`min_pence` integer,
	`max_pence` integer,
	`value_period` text DEFAULT 'total' NOT NULL,
	`deadline_at` integer,
	`start_day` text,
	`duration` text DEFAULT '' NOT NULL,
	`requirements` text NOT NULL,
	`contact_name` text,
	`contact_email` text,
	`contact_phone` text,
	`notice_url` text,
	`status` text NOT NULL,
	`published_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`matched_at` integer,
	`compared_count` integer,
	`is_demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE UNIQUE INDEX `opportunities_slug` ON `opportunities` (`slug`);
CREATE INDEX `opportunities_status` ON `opportunities` (`status`,`deadline_at`);
CREATE INDEX `opportunities_organisation` ON `opportunities` (`organisation_id`);
CREATE TABLE `opportunity_areas` (
	`opportunity_id` integer NOT NULL,
	`area_code` text NOT NULL,
	PRIMARY KEY(`opportunity_id`, `area_code`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area_code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `opportunity_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`opportunity_id` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`actor_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `opportunity_history_opportunity` ON `opportunity_history` (`opportunity_id`);
CREATE TABLE `opportunity_sectors` (
	`opportunity_id` integer NOT NULL,
	`sector_code` text NOT NULL,
	PRIMARY KEY(`opportunity_id`, `sector_code`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sector_code`) REFERENCES `sectors`(`code`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `claims` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`method` text NOT NULL,
	`email` text,
	`statement` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`decision_reason` text,
	`decided_by` integer,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE INDEX `claims_status` ON `claims` (`status`);
CREATE INDEX `claims_organisation` ON `claims` (`organisation_id`);
CREATE TABLE `identifiers` (
	`organisation_id` integer NOT NULL,
	`scheme` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`scheme`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `identifiers_organisation` ON `identifiers` (`organisation_id`);
CREATE TABLE `import_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`file` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`counts` text NOT NULL,
	`reasons` text NOT NULL
);

CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_by` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE INDEX `invitations_organisation` ON `invitations` (`organisation_id`);
CREATE TABLE `memberships` (
	`organisation_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `user_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `memberships_user` ON `memberships` (`user_id`);
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`legal_name` text NOT NULL,
	`trading_name` text,
	`name_key` text NOT NULL,
	`legal_form` text DEFAULT 'unknown' NOT NULL,
	`is_supplier` integer DEFAULT false NOT NULL,
	`is_buyer` integer DEFAULT false NOT NULL,
	`is_intermediary` integer DEFAULT false NOT NULL,
	`buyer_kind` text,
	`about` text DEFAULT '' NOT NULL,
	`website` text,
	`address_line` text,
	`place` text,
	`postcode` text,
	`area_code` text,
	`lat` real,
	`lng` real,
	`position_from` text,
	`published` integer DEFAULT false NOT NULL,
	`unpublished_reason` text,
	`claimed_at` integer,
	`is_demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE UNIQUE INDEX `organisations_slug` ON `organisations` (`slug`);
CREATE INDEX `organisations_name` ON `organisations` (`name_key`,`postcode`);
CREATE INDEX `organisations_published` ON `organisations` (`published`,`is_supplier`);
CREATE TABLE `source_refs` (
	`organisation_id` integer NOT NULL,
	`source` text NOT NULL,
	`ref` text NOT NULL,
	`row_hash` text NOT NULL,
	`imported_at` integer NOT NULL,
	PRIMARY KEY(`source`, `ref`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `source_refs_organisation` ON `source_refs` (`organisation_id`);
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL
);

CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_type`,`subject_id`);
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);
CREATE TABLE `digest_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`match_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE UNIQUE INDEX `digest_items_once` ON `digest_items` (`user_id`,`match_id`);
CREATE INDEX `digest_items_open` ON `digest_items` (`sent_at`);
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`unsubscribe_url` text,
	`created_at` integer NOT NULL,
	`status` text DEFAULT 'waiting' NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);

CREATE UNIQUE INDEX `mails_dedupe` ON `mails` (`dedupe_key`);
CREATE INDEX `mails_status` ON `mails` (`status`);
CREATE INDEX `mails_user` ON `mails` (`user_id`);
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`available_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_token` text,
	`leased_until` integer,
	`done_at` integer,
	`dead_at` integer,
	`last_error` text
);

CREATE INDEX `outbox_open` ON `outbox` (`done_at`,`dead_at`,`available_at`);
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

-- Histories and the audit log are append-only.
CREATE TRIGGER `opportunity_history_no_update` BEFORE UPDATE ON `opportunity_history` BEGIN SELECT RAISE(ABORT, 'opportunity_history is append-only'); END;
CREATE TRIGGER `opportunity_history_no_delete` BEFORE DELETE ON `opportunity_history` BEGIN SELECT RAISE(ABORT, 'opportunity_history is append-only'); END;
CREATE TRIGGER `response_history_no_update` BEFORE UPDATE ON `response_history` BEGIN SELECT RAISE(ABORT, 'response_history is append-only'); END;
CREATE TRIGGER `response_history_no_delete` BEFORE DELETE ON `response_history` BEGIN SELECT RAISE(ABORT, 'response_history is append-only'); END;
CREATE TRIGGER `introduction_history_no_update` BEFORE UPDATE ON `introduction_history` BEGIN SELECT RAISE(ABORT, 'introduction_history is append-only'); END;
CREATE TRIGGER `introduction_history_no_delete` BEFORE DELETE ON `introduction_history` BEGIN SELECT RAISE(ABORT, 'introduction_history is append-only'); END;
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER `statuses_no_update` BEFORE UPDATE ON `statuses` BEGIN SELECT RAISE(ABORT, 'statuses is append-only'); END;
CREATE TRIGGER `statuses_no_delete` BEFORE DELETE ON `statuses` BEGIN SELECT RAISE(ABORT, 'statuses is append-only'); END;
