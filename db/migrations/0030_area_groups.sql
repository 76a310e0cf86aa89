-- What several authorities are called together.
CREATE TABLE `area_groups` (`name` text PRIMARY KEY NOT NULL, `area_codes` text NOT NULL);
CREATE TRIGGER `area_groups_insert_marked` AFTER INSERT ON `area_groups` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `area_groups_update_marked` AFTER UPDATE ON `area_groups` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `area_groups_delete_marked` AFTER DELETE ON `area_groups` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
