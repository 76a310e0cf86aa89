-- The small reference tables are kept in memory by every process: a mark tells when one of them has changed.
CREATE TABLE `reference_version` (`version` text NOT NULL);
INSERT INTO `reference_version` VALUES (hex(randomblob(8)));
CREATE TRIGGER `areas_insert_marked` AFTER INSERT ON `areas` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `areas_update_marked` AFTER UPDATE ON `areas` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `areas_delete_marked` AFTER DELETE ON `areas` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `places_insert_marked` AFTER INSERT ON `places` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `places_update_marked` AFTER UPDATE ON `places` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `places_delete_marked` AFTER DELETE ON `places` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `postcode_districts_insert_marked` AFTER INSERT ON `postcode_districts` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `postcode_districts_update_marked` AFTER UPDATE ON `postcode_districts` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `postcode_districts_delete_marked` AFTER DELETE ON `postcode_districts` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `sectors_insert_marked` AFTER INSERT ON `sectors` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `sectors_update_marked` AFTER UPDATE ON `sectors` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
CREATE TRIGGER `sectors_delete_marked` AFTER DELETE ON `sectors` BEGIN UPDATE `reference_version` SET `version` = hex(randomblob(8)); END;
