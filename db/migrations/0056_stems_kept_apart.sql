-- Some words have a stem of their own (`search/apart.ts`), and `match_terms` holds stems: the directory is built anew once. A new
-- database has nobody yet.
INSERT INTO `outbox` (`event`, `payload`, `created_at`, `available_at`)
SELECT 'directory.rebuild', '{}', unixepoch() * 1000, unixepoch() * 1000
WHERE EXISTS (SELECT 1 FROM `profiles`)
  AND NOT EXISTS (SELECT 1 FROM `outbox` WHERE `event` = 'directory.rebuild' AND `done_at` IS NULL);
