-- Which credentials of the account a link was made for: it works as long as they are the account's.
ALTER TABLE `users` ADD COLUMN `credentials_version` integer DEFAULT 1 NOT NULL;
ALTER TABLE `email_tokens` ADD COLUMN `credentials_version` integer DEFAULT 1 NOT NULL;
ALTER TABLE `invitations` ADD COLUMN `credentials_version` integer DEFAULT 1 NOT NULL;
