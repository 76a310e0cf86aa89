-- What a supplier can provide beside its work: each answer by its code, true or false. What is not said is not in it.
ALTER TABLE `profiles` ADD COLUMN `provisions` text DEFAULT '{}' NOT NULL;
CREATE INDEX `profiles_provisions` ON `profiles` (`organisation_id`) WHERE `provisions` <> '{}';
