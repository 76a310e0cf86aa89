-- `match_terms` has the words of a supplier's name, mission and sources too, and matching reads them by other rules: all of it is
-- built anew once, by the event that does so after an import. A new database has nobody yet.
INSERT INTO `outbox` (`event`, `payload`, `created_at`, `available_at`)
SELECT 'directory.rebuild', '{}', unixepoch() * 1000, unixepoch() * 1000
WHERE EXISTS (SELECT 1 FROM `profiles`);
