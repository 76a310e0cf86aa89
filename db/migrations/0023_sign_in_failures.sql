CREATE TABLE `sign_in_failures` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer,
	`network` text NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	`known_browser` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE INDEX `sign_in_failures_user` ON `sign_in_failures` (`user_id`,`at`);
CREATE INDEX `sign_in_failures_at` ON `sign_in_failures` (`at`);
