-- Searches that people keep. `since`: what was first listed or published before it is not new to this search.
CREATE TABLE `saved_searches` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`query` text NOT NULL,
	`name` text NOT NULL,
	`alerts` text DEFAULT 'daily' NOT NULL,
	`since` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_run_at` integer NOT NULL,
	`last_told_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE UNIQUE INDEX `saved_searches_once` ON `saved_searches` (`user_id`,`kind`,`query`);
CREATE INDEX `saved_searches_due` ON `saved_searches` (`alerts`,`last_run_at`);

-- What a search has told, so that each thing is told once. A supplier's or an opportunity's id, by the search's kind.
CREATE TABLE `saved_search_told` (
	`saved_search_id` integer NOT NULL,
	`subject_id` integer NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`saved_search_id`, `subject_id`),
	FOREIGN KEY (`saved_search_id`) REFERENCES `saved_searches`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
CREATE INDEX `saved_search_told_at` ON `saved_search_told` (`told_at`);
