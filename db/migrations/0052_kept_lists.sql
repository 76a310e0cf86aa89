-- A buyer's folder: suppliers that it keeps, in lists that its team shares. The shortlist of an opportunity is one of them, bound to it.
CREATE TABLE `kept_lists` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` integer NOT NULL,
	`opportunity_id` integer,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE UNIQUE INDEX `kept_lists_slug` ON `kept_lists` (`organisation_id`,`slug`);
CREATE UNIQUE INDEX `kept_lists_opportunity` ON `kept_lists` (`opportunity_id`) WHERE `opportunity_id` IS NOT NULL;

CREATE TABLE `kept_suppliers` (
	`list_id` integer NOT NULL,
	`supplier_id` integer NOT NULL,
	`found_in` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`noted_by` integer,
	`kept_by` integer,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`list_id`, `supplier_id`),
	FOREIGN KEY (`list_id`) REFERENCES `kept_lists`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`supplier_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`kept_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) WITHOUT ROWID;
CREATE INDEX `kept_suppliers_supplier` ON `kept_suppliers` (`supplier_id`);
CREATE INDEX `kept_suppliers_kept_by` ON `kept_suppliers` (`kept_by`, `kept_at`);

-- The link by which somebody without an account reads a list: one at a time, of which only the hash of its secret is here.
CREATE TABLE `kept_list_links` (
	`list_id` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`secret_hash` blob NOT NULL,
	`shows_notes` integer DEFAULT 0 NOT NULL,
	`made_by` integer,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`opened` integer DEFAULT 0 NOT NULL,
	`last_opened_at` integer,
	FOREIGN KEY (`list_id`) REFERENCES `kept_lists`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE UNIQUE INDEX `kept_list_links_id` ON `kept_list_links` (`id`);

-- What was shortlisted, as a match or for its answer, is on the list of its opportunity.
INSERT INTO `kept_lists` (`organisation_id`, `opportunity_id`, `slug`, `name`, `created_at`)
SELECT o.`organisation_id`, o.`id`, 'shortlist-' || o.`slug`, '', coalesce(o.`published_at`, o.`created_at`)
FROM `opportunities` o
WHERE EXISTS (SELECT 1 FROM `matches` m WHERE m.`opportunity_id` = o.`id` AND m.`buyer_state` = 'shortlisted')
   OR EXISTS (SELECT 1 FROM `responses` r WHERE r.`opportunity_id` = o.`id` AND r.`status` = 'shortlisted');
INSERT INTO `kept_suppliers` (`list_id`, `supplier_id`, `found_in`, `kept_by`, `kept_at`)
SELECT l.`id`, m.`organisation_id`, 'matches', m.`buyer_state_by`, coalesce(m.`buyer_state_at`, m.`created_at`)
FROM `matches` m JOIN `kept_lists` l ON l.`opportunity_id` = m.`opportunity_id`
WHERE m.`buyer_state` = 'shortlisted';
INSERT OR IGNORE INTO `kept_suppliers` (`list_id`, `supplier_id`, `found_in`, `kept_by`, `kept_at`)
SELECT l.`id`, r.`organisation_id`, 'answer',
	(SELECT u.`id` FROM `response_history` h JOIN `users` u ON u.`id` = h.`actor_id`
	 WHERE h.`response_id` = r.`id` AND h.`status` = 'shortlisted' ORDER BY h.`id` DESC LIMIT 1),
	r.`updated_at`
FROM `responses` r JOIN `kept_lists` l ON l.`opportunity_id` = r.`opportunity_id`
WHERE r.`status` = 'shortlisted';
UPDATE `matches` SET `buyer_state` = 'none', `buyer_reason` = NULL, `buyer_state_by` = NULL, `buyer_state_at` = NULL
WHERE `buyer_state` = 'shortlisted';
